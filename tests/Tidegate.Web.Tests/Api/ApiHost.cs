using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Tokens;
using Tidegate.TestKit;
using Tidegate.Web.Hosting;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Api;

/// <summary>The running product with a filled workspace, and programs with tokens of every scope.</summary>
public class ApiHost : WebHostFixture, IAsyncLifetime
{
    /// <summary>The account in the file.</summary>
    public const string Account = "U1234567";

    /// <summary>A secret of the broker, which no answer tells.</summary>
    public const string ConnectionToken = "216300841735520694718203";

    private const string V1 = "/api/v1";
    private readonly ConcurrentDictionary<TokenScope, HttpClient> programs = new();

    protected override WebSettings Settings => base.Settings with { ApiRequestsPerMinute = 100_000, WrongTokensPerMinute = 100_000 };

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var path = Path.Combine(Checkout.Root, "tests", "data", "flex", "ib-flex-rs-synthetic", "activity_corporate_actions.xml");
        await using var file = File.OpenRead(path);
        await AskAsync<StartImport, ImportStart>(start => start.RunAsync(One(file), null, CancellationToken.None));
        await AskAsync<RunImports, bool>(async run =>
        {
            await run.RunAsync(CancellationToken.None);
            return true;
        });
        // Nobody listens there: a try ends at once and asks nobody outside.
        await AskAsync<LinkFlex, ConnectionOutcome>(link => link.RunAsync(
            new(Guid.Empty, "Mine", new(ConnectionToken), new("700101"), null) { Address = "http://127.0.0.1:1/" },
            CancellationToken.None));
        await AskAsync<LinkGateway, ConnectionOutcome>(link => link.RunAsync(
            new(Guid.Empty, "Nobody's", new("127.0.0.1", 1, 1, default, TradingMode.Paper)), CancellationToken.None));
        await AskAsync<SaveManualHolding, ManualHoldingOutcome>(save => save.RunAsync(
            new(Guid.Empty, "A bank", "Silver", 1, 30, Currency.Parse("USD"), 25, new(2025, 1, 15), "kept"), CancellationToken.None));
        foreach (var scope in TokenScopes.All)
        {
            programs[scope] = Program(await TokenAsync(scope));
        }
    }

    public new async Task DisposeAsync()
    {
        foreach (var program in programs.Values)
        {
            program.Dispose();
        }

        await base.DisposeAsync();
    }

    /// <summary>A program with a token of this scope, of a person who may just that much.</summary>
    public HttpClient Program(TokenScope scope) => programs[scope];

    /// <summary>A program with this token; without one when null.</summary>
    public HttpClient Program(string? token)
    {
        // No cookies and no redirects: what the API answers is looked at as it is.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A new token of a new person.</summary>
    public async Task<string> TokenAsync(TokenScope scope, WorkspaceId? workspace = null)
    {
        var person = await AddMemberAsync(workspace ?? Workspace, TokenScopes.Effective(scope, Role.Admin));
        return (await TokenAsync(person, scope, workspace)).Text.Reveal();
    }

    /// <summary>A new token of a person.</summary>
    public async Task<TokenCreation.Created> TokenAsync(TestPerson person, TokenScope scope, WorkspaceId? workspace = null) =>
        Assert.IsType<TokenCreation.Created>(await AskInAsync<CreateToken, TokenCreation>(
            workspace ?? Workspace,
            create => create.RunAsync(person.Id, $"token {Guid.NewGuid():N}", scope, CreateToken.DaysDefault, CancellationToken.None)));

    /// <summary>Addresses of a path in the description that lead to something in the filled workspace.</summary>
    public async Task<IReadOnlyList<string>> AddressesOfAsync(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        switch (path)
        {
            case $"{V1}/instruments":
                return [$"{path}?search={await FirstAsync("transactions", "symbol", row => row["symbol"]!.GetValue<string>().Length > 0)}"];
            case $"{V1}/statement":
                return [$"{path}?from=2025-01-01&to=2025-12-31"];
            case $"{V1}/findings":
                return [path, $"{path}?status=all"];
            case $"{V1}/transactions":
                return [path, $"{path}?kind=corporate-action&sort=oldest&account={Account}"];
        }

        if (path.Contains("{account}", StringComparison.Ordinal))
        {
            return [path.Replace("{account}", Account, StringComparison.Ordinal)];
        }

        if (path.Contains("{instrument}", StringComparison.Ordinal))
        {
            var instrument = await FirstAsync("transactions", "instrument", row => row["instrument"]!.GetValue<string>().Length > 0);
            return [path.Replace("{instrument}", instrument, StringComparison.Ordinal)];
        }

        return path.EndsWith("/{id}", StringComparison.Ordinal)
            ? [path.Replace("{id}", await FirstAsync(path[$"{V1}/".Length..^"/{id}".Length], "id", _ => true), StringComparison.Ordinal)]
            : [path];
    }

    /// <summary>An address of a path in the description that leads to nothing.</summary>
    public static string NobodysAddressOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{account}", "U0", StringComparison.Ordinal)
            .Replace("{instrument}", "0", StringComparison.Ordinal);
    }

    private async Task<string> FirstAsync(string list, string field, Func<JsonNode, bool> wanted)
    {
        var text = await Program(TokenScope.Admin).GetStringAsync(new Uri($"{V1}/{list}", UriKind.Relative));
        return JsonNode.Parse(text)!["items"]!.AsArray().First(row => wanted(row!))![field]!.GetValue<string>();
    }

    private static async IAsyncEnumerable<IncomingFile> One(Stream content)
    {
        await Task.Yield();
        yield return new("actions.xml", content);
    }
}
