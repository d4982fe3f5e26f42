using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.GatewayLinking;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.GatewayLinking;

/// <summary>Gateways that the environment declares.</summary>
public sealed class LinkDeclaredGatewayTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly GatewayTerms Paper = new("10.0.0.5", 4002, 1, new("DU1234567"), TradingMode.Paper);

    [Fact]
    public async Task One_is_made_once_and_later_only_compared()
    {
        var workspace = await database.AddWorkspaceAsync("Declared");

        var made = Assert.IsType<DeclaredOutcome.Made>(await DeclareAsync(workspace, Paper));
        Assert.Equal("10.0.0.5:4002 client 1", made.Name);
        Assert.Equal(made.Name, Assert.IsType<DeclaredOutcome.Agrees>(await DeclareAsync(workspace, Paper)).Name);
        var differs = Assert.IsType<DeclaredOutcome.Differs>(
            await DeclareAsync(workspace, Paper with { Account = new("DU7654321") }));

        Assert.Equal((made.Name, Paper), (differs.Name, differs.Kept));
        var gateway = Assert.Single(await GatewaysAsync(workspace));
        Assert.Equal(Paper, gateway.Terms);
    }

    [Fact]
    public async Task Real_money_is_refused_without_the_account_number_once_more()
    {
        var workspace = await database.AddWorkspaceAsync("Declared live");
        var live = Paper with { Account = new("U1234567"), Mode = TradingMode.Live };

        Assert.Equal("confirmed", Assert.IsType<DeclaredOutcome.Refused>(await DeclareAsync(workspace, live)).Field);
        Assert.Equal("confirmed", Assert.IsType<DeclaredOutcome.Refused>(await DeclareAsync(workspace, live, "U1234568")).Field);
        Assert.Empty(await GatewaysAsync(workspace));
        Assert.IsType<DeclaredOutcome.Made>(await DeclareAsync(workspace, live, "U1234567"));
    }

    [Fact]
    public async Task A_value_that_cannot_be_is_named_and_nothing_is_made()
    {
        var workspace = await database.AddWorkspaceAsync("Declared wrong");

        Assert.Equal("port", Assert.IsType<DeclaredOutcome.Refused>(await DeclareAsync(workspace, Paper with { Port = 0 })).Field);
        Assert.Empty(await GatewaysAsync(workspace));
    }

    private Task<DeclaredOutcome> DeclareAsync(Domain.Workspaces.WorkspaceId workspace, GatewayTerms terms, string confirmed = "") =>
        AskAsync<LinkDeclaredGateway, DeclaredOutcome>(workspace, link => link.RunAsync(new(terms, confirmed), CancellationToken.None));

    private Task<IReadOnlyList<GatewayView>> GatewaysAsync(Domain.Workspaces.WorkspaceId workspace) =>
        AskAsync<GetGateways, IReadOnlyList<GatewayView>>(workspace, get => get.RunAsync(CancellationToken.None));

    private async Task<TAnswer> AskAsync<TUseCase, TAnswer>(
        Domain.Workspaces.WorkspaceId workspace, Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull
    {
        var services = new ServiceCollection();
        services.AddPlatform(new() { Folder = database.Folder, Database = database.Database, Clock = TimeProvider.System });
        await using var provider = services.BuildServiceProvider();
        await using var scope = PrivateDatabase.Enter(provider, workspace);
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
