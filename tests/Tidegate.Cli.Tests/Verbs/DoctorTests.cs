using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tidegate.Cli.Serving;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public sealed class DoctorTests : IDisposable
{
    private static readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task It_looks_at_all_and_writes_a_support_file_that_does_not_name_the_folder()
    {
        DataFolder folder = new(place["home-of-somebody"]);
        await ReadyCluster.CopyIntoAsync(folder);
        var first = await RunningProcess.RunTidegateAsync("accounts", "--data", folder.Root);
        Assert.True(first.ExitCode == 0, first.Errors);

        var run = await RunningProcess.RunTidegateAsync("doctor", "--bundle", place["support.zip"], "--data", folder.Root);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        foreach (var line in (string[])["versions", "time-zones", "folder-rights", "postgres-version", "clock", "connection"])
        {
            Assert.Matches($"(?m)^ok +{line} ", run.Output);
        }

        await using var zip = await ZipFile.OpenReadAsync(place["support.zip"]);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            Assert.DoesNotContain("home-of-somebody", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.NotNull(zip.GetEntry("tables.json"));
    }

    [Fact]
    public async Task A_part_that_others_can_look_into_is_named_with_the_mend_and_closed_by_the_next_start()
    {
        DataFolder folder = new(place["home"]);
        await folder.PrepareAsync(privateServer: false, CancellationToken.None);
        File.SetUnixFileMode(folder.Backups, (UnixFileMode)Convert.ToInt32("755", 8));

        var run = await RunningProcess.RunTidegateAsync("doctor", "--data", folder.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"chmod 700 '{folder.Backups}'", run.Output, StringComparison.Ordinal);
        await folder.PrepareAsync(privateServer: false, CancellationToken.None);
        Assert.Empty(folder.OpenParts());
    }

    [Fact]
    public async Task A_public_address_must_be_https()
    {
        var run = await RunningProcess.RunTidegateAsync("doctor", "--url", "http://tidegate.example.org", "--data", place["none"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no https address", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", 90, "does not trust")]      // signed by itself
    [InlineData("tidegate.example.org", 90, "for other names")]
    [InlineData("localhost", -1, "ended on")]
    public async Task A_certificate_is_judged_as_browsers_would(string name, int days, string says)
    {
        await using var site = new TlsSite(name, days);

        var line = await Certificate.LookAsync(site.Address, TimeProvider.System, CancellationToken.None);

        Assert.Equal(HealthState.Fail, line.State);
        Assert.Contains(says, line.Found, StringComparison.Ordinal);
        Assert.NotNull(line.Mend);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_is_said_to_be_away()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        var line = await Certificate.LookAsync(new($"https://localhost:{port}"), TimeProvider.System, CancellationToken.None);

        Assert.Equal("away", line.Fact);
    }

    [Theory]
    [InlineData(0, HealthState.Ok)]
    [InlineData(-4, HealthState.Ok)]
    [InlineData(6, HealthState.Warn)]
    [InlineData(-3600, HealthState.Warn)]
    public void The_clock_is_compared_with_the_broker_s(int seconds, HealthState state) =>
        Assert.Equal(state, BrokerClock.Judge(now.AddSeconds(seconds), now).State);

    /// <summary>Answers one handshake after the other with a certificate that it has signed itself.</summary>
    private sealed class TlsSite : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly X509Certificate2 certificate;
        private readonly Task answering;

        public TlsSite(string name, int days)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(name);
            request.CertificateExtensions.Add(names.Build());
            using var made = request.CreateSelfSigned(now.AddDays(-100), now.AddDays(days));
            certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
            listener.Start();
            Address = new($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
            answering = AnswerAsync();
        }

        public Uri Address { get; }

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await answering;
            listener.Dispose();
            certificate.Dispose();
        }

        private async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await using var tls = new SslStream(client.GetStream());
                    await tls.AuthenticateAsServerAsync(certificate);
                }
            }
            catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The test has what it wanted.
            }
        }
    }
}
