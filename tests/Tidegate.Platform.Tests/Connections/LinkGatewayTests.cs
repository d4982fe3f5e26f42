using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Tests.Imports;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Connections;

public sealed class LinkGatewayTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly GatewayTerms Paper = new("127.0.0.1", 4002, 1, new("DU1234567"), TradingMode.Paper);
    private static readonly GatewayTerms Live = new("127.0.0.1", 4001, 1, new("U1234567"), TradingMode.Live);

    private readonly FakeTime clock = new();

    [Fact]
    public async Task A_gateway_is_kept_changed_and_forgotten()
    {
        await using var bench = await BenchAsync();
        var id = await SavedAsync(bench, new(Guid.Empty, " Home ", Paper));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(id, await SavedAsync(bench, new(id, "Home, paper", Paper with { Port = 7497, ClientId = 7 })));

        var view = Assert.Single(await ListAsync(bench));
        Assert.Equal(("Home, paper", 7497, 7, false), (view.Name, view.Terms.Port, view.Terms.ClientId, view.IsPaused));
        Assert.Equal(TimeSpan.FromMinutes(1), view.Changed - view.Created);
        Assert.Empty(await bench.AskAsync<GetConnections, IReadOnlyList<ConnectionView>>(get => get.RunAsync(CancellationToken.None)));
        Assert.IsType<ConnectionOutcome.Saved>(
            await bench.AskAsync<RemoveConnection, ConnectionOutcome>(remove => remove.RunAsync(id, CancellationToken.None)));
        Assert.Empty(await ListAsync(bench));
    }

    [Theory]
    [InlineData("", "nothing was typed")]
    [InlineData("U1234568", "\"U1234568\" was typed")]
    public async Task A_live_one_needs_the_account_number_once_more(string typed, string words)
    {
        await using var bench = await BenchAsync();

        var refused = Assert.IsType<ConnectionOutcome.Refused>(await LinkAsync(bench, new(Guid.Empty, "Live", Live, typed)));

        Assert.Equal("confirmed", refused.Field);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await ListAsync(bench));
    }

    [Fact]
    public async Task What_was_confirmed_stays_so_until_it_is_another_account_or_was_paper()
    {
        await using var bench = await BenchAsync();
        var id = await SavedAsync(bench, new(Guid.Empty, "Live", Live, "U1234567"));

        Assert.Equal(id, await SavedAsync(bench, new(id, "Live", Live with { Port = 7496 })));
        Assert.IsType<ConnectionOutcome.Refused>(await LinkAsync(bench, new(id, "Live", Live with { Account = new("U7654321") })));
        await SavedAsync(bench, new(id, "Live", Paper));
        Assert.IsType<ConnectionOutcome.Refused>(await LinkAsync(bench, new(id, "Live", Live)));
    }

    [Fact]
    public async Task A_name_and_a_client_id_are_given_once()
    {
        await using var bench = await BenchAsync();
        await SavedAsync(bench, new(Guid.Empty, "Home", Paper));

        var name = Assert.IsType<ConnectionOutcome.Refused>(await LinkAsync(bench, new(Guid.Empty, "Home", Paper with { ClientId = 2 })));
        var number = Assert.IsType<ConnectionOutcome.Refused>(await LinkAsync(bench, new(Guid.Empty, "Other", Paper)));

        Assert.Equal(("name", "client-id"), (name.Field, number.Field));
        Assert.Contains("\"Home\" has client id 1", number.Message, StringComparison.Ordinal);
        await SavedAsync(bench, new(Guid.Empty, "Other", Paper with { ClientId = 2 }));
    }

    [Fact]
    public async Task A_port_that_mostly_means_the_other_mode_is_advised_of()
    {
        await using var bench = await BenchAsync();

        var saved = Assert.IsType<ConnectionOutcome.Saved>(await LinkAsync(bench, new(Guid.Empty, "Home", Paper with { Port = 4001 })));

        Assert.Contains("Port 4001 is mostly that of IB Gateway, live", saved.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_workspace_neither_sees_nor_changes_it()
    {
        await using var mine = await BenchAsync();
        await using var theirs = await BenchAsync();
        var id = await SavedAsync(mine, new(Guid.Empty, "Home", Paper));

        Assert.Empty(await ListAsync(theirs));
        Assert.IsType<ConnectionOutcome.NotFound>(await LinkAsync(theirs, new(id, "Home", Paper)));
    }

    private static Task<ConnectionOutcome> LinkAsync(LedgerBench bench, GatewayLink link) =>
        bench.AskAsync<LinkGateway, ConnectionOutcome>(make => make.RunAsync(link, CancellationToken.None));

    private static async Task<Guid> SavedAsync(LedgerBench bench, GatewayLink link) =>
        Assert.IsType<ConnectionOutcome.Saved>(await LinkAsync(bench, link)).Id;

    private static Task<IReadOnlyList<GatewayView>> ListAsync(LedgerBench bench) =>
        bench.AskAsync<GetGateways, IReadOnlyList<GatewayView>>(get => get.RunAsync(CancellationToken.None));

    private async Task<LedgerBench> BenchAsync() => new(database.Platform(clock), await database.AddWorkspaceAsync());
}
