using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Guides;

/// <summary>The guide's configurations before the running product: the code is the guide's, only files and ports are put in.</summary>
public sealed partial class ReverseProxyTests : IAsyncLifetime, IDisposable
{
    private const string Guide = "reverse-proxy.md";
    private const string Name = "tidegate.example.org";
    private const string Nginx = "/usr/sbin/nginx";
    private const string Caddy = "/usr/bin/caddy";

    private readonly TemporaryFolder place = new();
    private readonly DataFolder folder;
    private RunningProcess? serve;
    private int port;

    public ReverseProxyTests() => folder = new(place["home"]);

    public async Task InitializeAsync()
    {
        await ReadyCluster.CopyIntoAsync(folder);
        serve = RunningProcess.Tidegate("serve", "--port", "0", "--host", Name, "--proxy", "127.0.0.1", "--data", folder.Root);
        port = new Uri((await serve.WaitForAsync("^Listening on (.+)$")).Groups[1].Value).Port;
    }

    public async Task DisposeAsync()
    {
        await serve!.InterruptAsync();
        await serve.WaitForExitAsync();
        await serve.DisposeAsync();
    }

    public void Dispose() => place.Dispose();

    [FactWith(Nginx)]
    public async Task Behind_nginx_as_the_guide_says()
    {
        var (tls, plain) = (FreePort(), FreePort());
        WriteCertificate();
        var site = GuideBlock.TheOne(Guide, "nginx")
            .Replace("listen 443 ssl", $"listen 127.0.0.1:{tls} ssl", StringComparison.Ordinal)
            .Replace("listen 80", $"listen 127.0.0.1:{plain}", StringComparison.Ordinal)
            .Replace("127.0.0.1:8484", $"127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace($"/etc/letsencrypt/live/{Name}/", place.Root + "/", StringComparison.Ordinal);
        var temporary = string.Concat(
            ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(part => $"{part}_temp_path {place["temp"]};\n"));
        await File.WriteAllTextAsync(
            place["nginx.conf"],
            $"daemon off;\nworker_processes 1;\npid {place["nginx.pid"]};\nerror_log stderr;\nevents {{}}\n"
            + $"http {{\naccess_log off;\n{temporary}{site}}}\n");
        await using var nginx = RunningProcess.Start(
            Nginx, ["-p", place.Root, "-c", place["nginx.conf"]], new Dictionary<string, string?>());
        await AnswersAsync(nginx, tls);

        await IsServedAsync(tls);
        using var client = Client(IPAddress.Loopback, plain);
        using var redirected = await client.GetAsync(new Uri($"http://{Name}:{plain}/login"));
        Assert.Equal(HttpStatusCode.MovedPermanently, redirected.StatusCode);
        Assert.Equal($"https://{Name}/login", redirected.Headers.Location?.ToString());
        await nginx.InterruptAsync();
        await nginx.WaitForExitAsync();
    }

    [FactWith(Caddy)]
    public async Task Behind_Caddy_as_the_guide_says()
    {
        var tls = FreePort();
        var site = GuideBlock.TheOne(Guide, "caddy")
            .Replace($"{Name} {{", $"{Name}:{tls} {{\n\ttls internal\n\tbind 127.0.0.1\n", StringComparison.Ordinal)
            .Replace("127.0.0.1:8484", $"127.0.0.1:{port}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            place["Caddyfile"],
            $"{{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tstorage file_system {place["caddy"]}\n}}\n{site}");
        await using var caddy = RunningProcess.Start(
            Caddy,
            ["run", "--adapter", "caddyfile", "--config", place["Caddyfile"]],
            new Dictionary<string, string?> { ["HOME"] = place["caddy-home"], ["XDG_CONFIG_HOME"] = place["caddy-home"] });
        await AnswersAsync(caddy, tls);

        await IsServedAsync(tls);
        await caddy.InterruptAsync();
        await caddy.WaitForExitAsync();
    }

    // What the guide promises, whichever proxy it is.
    private async Task IsServedAsync(int tls)
    {
        // From 127.0.0.2, so that the visitor's address differs from the proxy's.
        using var visitor = Client(IPAddress.Parse("127.0.0.2"), tls);
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        visitor.DefaultRequestHeaders.Add("Forwarded", "for=198.51.100.7");
        using var page = await visitor.GetAsync(new Uri($"https://{Name}:{tls}/login"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));

        await TryToSignInAsync(visitor, new($"https://{Name}:{tls}/login"));
        await serve!.WaitForAsync("A sign-in from 127[.]0[.]0[.]2 was refused");

        // Past the proxy, from an address that is not named.
        using var stranger = Client(IPAddress.Parse("127.0.0.3"), port);
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        await TryToSignInAsync(stranger, new($"http://localhost:{port}/login"));
        await serve.WaitForAsync("A sign-in from 127[.]0[.]0[.]3 was refused");
        Assert.DoesNotContain("198.51.100", serve.Errors, StringComparison.Ordinal);

        // A name that nobody gave is refused, also when a visitor says that it was forwarded.
        using var foreign = Client(IPAddress.Parse("127.0.0.3"), port);
        using var refused = await foreign.GetAsync(new Uri($"http://evil.example:{port}/login"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        using var named = await visitor.GetAsync(new Uri($"https://{Name}:{tls}/login"));
        Assert.DoesNotContain("evil.example", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task TryToSignInAsync(HttpClient client, Uri login)
    {
        var page = await client.GetStringAsync(login);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["_handler"] = "login",
            ["Input.Name"] = "nobody",
            ["Input.Password"] = "a wrong password",
        });
        using var answer = await client.PostAsync(login, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static HttpClient Client(IPAddress from, int port) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
        // Who signs is of the test's own; the name is checked.
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, _, _, errors) => !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch),
        },
    });

    private static async Task AnswersAsync(RunningProcess proxy, int tls) => await Eventually.IsTrueAsync("the proxy answers", async () =>
    {
        Assert.False(proxy.HasExited, proxy.Errors);
        using var client = Client(IPAddress.Loopback, tls);
        try
        {
            using var answer = await client.GetAsync(new Uri($"https://{Name}:{tls}/health/live"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        File.WriteAllText(place["fullchain.pem"], made.ExportCertificatePem());
        File.WriteAllText(place["privkey.pem"], key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Token();
}
