using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway;
using Tidegate.Simulator.Market;

namespace Tidegate.Bench;

/// <summary>
/// Simulated gateways in a process of their own, each with one account, in the hours of the market. It tells their ports on a line. The
/// accounts hold nothing until a line comes in: then each buys something. It serves until its input ends. Another verb starts it.
/// </summary>
internal static class GatewaysVerb
{
    public const string Name = "gateways";

    private const int ClientId = 99;
    private const int Seed = 1;

    // A Wednesday, 10:30 in New York: prices move each second.
    private static readonly DateTimeOffset Begin = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    /// <summary>The account of a gateway.</summary>
    public static AccountId Account(int number) => new(string.Create(CultureInfo.InvariantCulture, $"DU{2_000_000 + number}"));

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(Begin.Date);
        // One market for all of them: what is measured is a gateway, not how a market is made.
        var market = new SimulatedMarket(Seed, day.AddYears(-3), day.AddYears(5));
        var gateways = new List<SimulatedGateway>();
        try
        {
            for (var number = 0; number < options.Connections; number++)
                gateways.Add(Start(number, market));
            Console.WriteLine(string.Join(' ', gateways.Select(gateway => gateway.Address.Port)));
            if (await Console.In.ReadLineAsync(cancel) is null)
                return 0;
            foreach (var (number, gateway) in gateways.Index())
                Buy(number, gateway);
            await Console.In.ReadToEndAsync(cancel);
        }
        finally
        {
            foreach (var gateway in gateways)
                await gateway.DisposeAsync();
        }

        return 0;
    }

    private static SimulatedGateway Start(int number, SimulatedMarket market)
    {
        var simulation = new Simulation(TimeProvider.System, Begin, Seed)
        {
            ExchangeOptions = (start, seed) => new()
            {
                Start = start,
                Seed = seed,
                Market = market,
                Accounts = [new(Account(number), "Bench", Currency.Parse("USD"), 1_000_000)],
            },
        };
        return SimulatedGateway.Start(new() { Port = 0 }, simulation);
    }

    private static void Buy(int number, SimulatedGateway gateway) => gateway.Exchange.Place(
        new(ClientId, 1),
        new()
        {
            Conid = ConnectionsVerb.Watched,
            Account = Account(number),
            Side = OrderSide.Buy,
            Quantity = 100,
            Type = "MKT",
        });
}
