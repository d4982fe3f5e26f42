using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Cli.Serving;

/// <summary>Looks at the certificate of the address under which people reach the pages, as their browsers would.</summary>
internal static class Certificate
{
    private const int HttpsPort = 443;
    private const string Name = "certificate";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndsSoon = TimeSpan.FromDays(14);

    /// <summary>Asks the address for its certificate and judges it.</summary>
    public static async Task<HealthLine> LookAsync(Uri address, TimeProvider clock, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        X509Certificate2? seen = null;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.IdnHost, address.IsDefaultPort ? HttpsPort : address.Port, either.Token);
            var errors = SslPolicyErrors.None;
            var chain = "";
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = address.IdnHost,
                    // It is judged, not trusted: nothing is sent over this connection.
                    RemoteCertificateValidationCallback = (_, certificate, built, found) =>
                    {
                        seen = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                        errors = found;
                        chain = string.Join(", ", (built?.ChainStatus ?? []).Select(status => status.Status));
                        return true;
                    },
                },
                either.Token);
            return seen is null
                ? new(Name, HealthState.Fail, $"{address} shows no certificate.", "Look at the proxy's configuration.") { Fact = "none" }
                : Judge(address, seen, errors, chain, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Away(address, $"no answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception fault) when (fault is SocketException or IOException or AuthenticationException)
        {
            return Away(address, fault.Message);
        }
        finally
        {
            seen?.Dispose();
        }
    }

    private static HealthLine Judge(Uri address, X509Certificate2 certificate, SslPolicyErrors errors, string chain, DateTimeOffset now)
    {
        var ends = new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        var days = (int)Math.Floor((ends - now).TotalDays);
        var fact = string.Create(CultureInfo.InvariantCulture, $"days={days} errors={errors}");
        const string Renew = "Let the proxy renew it, and see why it has not done so.";
        return ends <= now
            ? new(Name, HealthState.Fail, $"The certificate of {address} ended on {ends:yyyy-MM-dd}.", Renew) { Fact = fact }
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
                ? new(
                    Name, HealthState.Fail, $"The certificate of {address} is for other names ({certificate.Subject}).",
                    "Let the proxy get one for this name.")
                { Fact = fact }
                : errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
                    ? new(
                        Name, HealthState.Fail, $"This machine does not trust who signed the certificate of {address} ({chain}).",
                        "Let the proxy send the whole chain, or install your own authority where people's browsers are.")
                    { Fact = fact }
                    : ends - now <= EndsSoon
                        ? new(Name, HealthState.Warn, $"The certificate of {address} ends in {days} days.", Renew) { Fact = fact }
                        : new(Name, HealthState.Ok, $"The certificate of {address} is good for {days} days.") { Fact = fact };
    }

    private static HealthLine Away(Uri address, string why) => new(
        Name, HealthState.Fail, $"{address} does not answer by TLS: {why}.",
        "See that the proxy runs, that the name leads to it and that port 443 is open.")
    { Fact = "away" };
}
