using System.Diagnostics;
using Tidegate.TestKit;

namespace Tidegate.Web.Tests.Api;

/// <summary>
/// The description in docs/reference is the one that is served. After an intended change run the test with TIDEGATE_ACCEPT=1: it writes the
/// file anew, and the change shows up in review.
/// </summary>
public sealed class OpenApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly TimeSpan LintLimit = TimeSpan.FromSeconds(60);
    private static readonly string Committed = Path.Combine(Checkout.Root, "docs", "reference", "openapi.json");

    [Fact]
    public async Task The_committed_description_is_the_one_that_is_served()
    {
        using var stranger = host.Program(token: null);
        var served = await stranger.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        if (Environment.GetEnvironmentVariable("TIDEGATE_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Committed, served);
        }

        Assert.True(
            served == await File.ReadAllTextAsync(Committed),
            "The description differs from docs/reference/openapi.json. If wanted, run the test with TIDEGATE_ACCEPT=1 and review it.");
    }

    [SpectralFact]
    public async Task The_linter_has_nothing_to_say()
    {
        using var lint = Process.Start(new ProcessStartInfo(SpectralFactAttribute.Program)
        {
            ArgumentList = { "lint", "--fail-severity=warn", "--ruleset", ".spectral.yaml", Committed },
            WorkingDirectory = Path.Combine(Checkout.Root, "tests", "Tidegate.Web.Tests"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        using var limit = new CancellationTokenSource(LintLimit);
        var output = await Task.WhenAll(
            lint.StandardOutput.ReadToEndAsync(limit.Token), lint.StandardError.ReadToEndAsync(limit.Token));
        await lint.WaitForExitAsync(limit.Token);

        Assert.True(lint.ExitCode == 0, string.Join('\n', output));
    }
}
