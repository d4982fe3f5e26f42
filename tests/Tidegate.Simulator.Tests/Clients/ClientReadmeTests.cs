using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Simulator.Tests.Clients;

/// <summary>The examples of the client library's README, compiled and run. The README must hold each region word for word.</summary>
public sealed class ClientReadmeTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_example_asks()
    {
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(new FakeTime(Morning)));
        var port = gateway.Address.Port;
        var lines = new List<string>();

        #region ask
        await using var tws = new TwsClient(new TwsOptions { Port = port, ClientId = 1 });
        await tws.ConnectAsync();
        lines.Add($"Version {tws.ServerVersion}, accounts {string.Join(", ", tws.ManagedAccounts)}");

        var apple = (await tws.Contracts.FindAsync(Contract.Stock("AAPL")))[0];
        lines.Add($"{apple.Details.LongName}, number {apple.Contract.ConId}");

        foreach (var position in await tws.Accounts.PositionsAsync())
            lines.Add($"{position.Account}: {position.Position} {position.Contract.Symbol} at {position.AverageCost}");
        #endregion

        Assert.Contains("APPLE INC, number 265598", lines);
    }

    [Fact]
    public async Task The_second_example_watches()
    {
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(new FakeTime(Morning)));
        await using var tws = new TwsClient(new TwsOptions { Port = gateway.Address.Port });
        await tws.ConnectAsync();
        var lines = new List<string>();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var cancel = stop.Token;

        #region watch
        await foreach (var update in tws.Quotes.WatchAsync(Contract.Stock("AAPL"), cancel: cancel))
        {
            if (update.IsGap)
                lines.Add("The connection was away; what was told before may have changed.");
            else if (update.Value is { Price: { } price } tick)
                lines.Add($"Tick {tick.Type}: {price}");
            if (lines.Count == 3)
                break;
        }
        #endregion

        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task The_third_example_trades()
    {
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(new FakeTime(Morning)));
        await using var tws = new TwsClient(new TwsOptions { Port = gateway.Address.Port });
        await tws.ConnectAsync();
        var lines = new List<string>();

        #region trade
        var order = await tws.Orders.PlaceAsync(Contract.Stock("AAPL"), new Order
        {
            Action = OrderAction.Buy,
            TotalQuantity = 10,
            OrderType = OrderType.Market,
            TimeInForce = TimeInForce.Day,
            Account = tws.ManagedAccounts[0],
            OrderRef = "my-first",
        });
        lines.Add(await order.Ended switch
        {
            OrderEnd.Filled => $"Filled: {order.Progress.Executed} at {order.Progress.AveragePrice}",
            OrderEnd.Cancelled cancelled => $"Cancelled: {cancelled.Reason}",
            OrderEnd.Rejected rejected => $"Refused: {rejected.Error.Text}",
            _ => "It never came to be.",
        });
        #endregion

        Assert.StartsWith("Filled: 10 at ", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("watch")]
    [InlineData("trade")]
    public void The_readme_holds_the_examples_word_for_word(string region)
    {
        var source = File.ReadAllLines(
            Path.Combine(Checkout.Root, "tests", "Tidegate.Simulator.Tests", "Clients", "ClientReadmeTests.cs"));
        var start = Array.FindIndex(source, line => line.Trim() == "#region " + region);
        var code = source.Skip(start + 1).TakeWhile(line => line.Trim() != "#endregion").Select(line => line.Length > 8 ? line[8..] : "");

        var readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Tidegate.Tws", "README.md"));

        Assert.Contains("```csharp\n" + string.Join('\n', code) + "\n```", readme, StringComparison.Ordinal);
    }
}
