using System.Globalization;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;

namespace Tidegate.Bench;

/// <summary>The messages that are measured, with values such as a gateway sends.</summary>
internal static class MessageSamples
{
    private static readonly Contract Apple = new()
    {
        ConId = 265598,
        Symbol = "AAPL",
        SecurityType = SecurityType.Stock,
        Exchange = "SMART",
        Currency = "USD",
        LocalSymbol = "AAPL",
        TradingClass = "NMS",
    };

    public static IReadOnlyList<MessageSample> All { get; } =
    [
        new MessageSample<TickPrice>("tick price", 1_000_000, i => new(1001, 1 + (i % 2), 255m + (i % 100 / 100m), 100 + (i % 9 * 100), 0)),
        new MessageSample<TickSize>("tick size", 1_000_000, i => new(1001, i % 4, 100 + (i % 1000))),
        new MessageSample<OrderStatus>("order status", 200_000, i => new(
            i, "Submitted", i % 100, 100 - (i % 100), 255.45m, 1_426_086_045, 0, 255.4m, 1, "", 0)),
        new MessageSample<OpenOrder>("open order", 20_000, i => new()
        {
            OrderId = i,
            Contract = Apple,
            Order = new()
            {
                OrderId = i,
                ClientId = 1,
                PermId = 1_426_086_045,
                Action = OrderAction.Buy,
                TotalQuantity = 100,
                OrderType = OrderType.Limit,
                LimitPrice = 255.45m,
                TimeInForce = TimeInForce.Day,
                Account = "DU9000001",
            },
            State = new() { Status = "Submitted" },
        }),
        new MessageSample<HistoricalBars>("historical bars (100)", 2_000, i => new(1001, "", "", [.. Enumerable.Range(0, 100).Select(Bar)])),
    ];

    private static HistoricalBar Bar(int minute) => new(
        string.Create(CultureInfo.InvariantCulture, $"20260402 {10 + (minute / 60):00}:{minute % 60:00}:00 US/Eastern"),
        254.2m, 254.8m, 250.65m, 252.53m, 28_297 + minute, 252.266m, 1363);
}
