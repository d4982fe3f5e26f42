using Tidegate.Domain.Connections;
using Tidegate.Simulator.Gateway;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The test of a gateway whose login or client id is not what was declared.</summary>
public sealed class TestGatewayLoginTests
{
    [Fact]
    public async Task An_account_that_the_login_lacks_is_not_found_and_those_it_has_are_named()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync(terms: scene.Terms with { Account = new("DU9999999") });

        var line = TwsTestScene.Line(lines, TestStep.Account);
        Assert.Equal((TestLineState.Failed, "Account not found"), (line.State, line.Title));
        Assert.Equal("The login does not have it; it has DU1000003, DU1000004.", line.Detail);
        Assert.Equal(TestLineState.NotReached, TwsTestScene.Line(lines, TestStep.Balance).State);
    }

    [Fact]
    public async Task A_paper_login_under_a_live_declaration_ends_the_test()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync(terms: scene.Terms with { Mode = TradingMode.Live });

        var line = TwsTestScene.Line(lines, TestStep.Mode);
        Assert.Equal((TestLineState.Failed, "Paper, but live was declared"), (line.State, line.Title));
        Assert.Equal("DU1000003 is a paper account, but live was declared.", line.Detail);
        Assert.Equal(TestLineState.NotReached, TwsTestScene.Line(lines, TestStep.Balance).State);
    }

    [Fact]
    public async Task A_live_login_under_a_paper_declaration_ends_the_test()
    {
        var time = new RunningTime(new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero));
        var simulation = new Simulator.Control.Simulation(time)
        {
            ExchangeOptions = (start, seed) => new()
            {
                Start = start,
                Seed = seed,
                Accounts = [new(new("U1234567"), "", Domain.Instruments.Currency.Parse("USD"), 5_000)],
            },
        };
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);

        var lines = await TwsTestScene.EndsAsync(
            new(time, TwsTestScene.Limits()), new("127.0.0.1", gateway.Address.Port, 1, new(""), TradingMode.Paper), new());

        Assert.Equal("U1234567 is a live account, but paper was declared.", TwsTestScene.Line(lines, TestStep.Mode).Detail);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }

    [Fact]
    public async Task A_client_id_in_use_fails_and_the_rest_is_told_under_another_number()
    {
        await using var scene = TwsTestScene.Start();
        await using var other = await scene.ConnectedAsync(7);

        var lines = await scene.TestAsync();

        var line = TwsTestScene.Line(lines, TestStep.ClientId);
        Assert.Equal((TestLineState.Failed, "Client id 7 is in use"), (line.State, line.Title));
        Assert.Equal("Another program is connected under it, so the test takes 1007.", line.Detail);
        Assert.Equal(TestLineState.Ok, TwsTestScene.Line(lines, TestStep.Balance).State);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }

    [Fact]
    public async Task Our_own_session_keeps_its_client_id()
    {
        await using var scene = TwsTestScene.Start();
        await using var session = await scene.ConnectedAsync(7);

        var lines = await scene.TestAsync(new(SessionIsUp: true));

        var line = TwsTestScene.Line(lines, TestStep.ClientId);
        Assert.Equal((TestLineState.Ok, "Client id 7 is ours"), (line.State, line.Title));
        Assert.Equal(TestVerdict.ReadyToTrack, lines[^1].Verdict);
        Assert.Equal(ConnectionState.Ready, session.State);
    }
}
