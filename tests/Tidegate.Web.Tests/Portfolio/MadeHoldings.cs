using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Tests.Portfolio;

/// <summary>Positions with round figures.</summary>
internal static class MadeHoldings
{
    public static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly AccountId Account = new("U0000001");

    public static HoldingsView View(params HoldingView[] rows) => new(
        new ViewFrame([Account], Paper: false, Eur, new DateOnly(2026, 11, 19), DateTimeOffset.UnixEpoch, []),
        rows, Equal(100m), 0.1m, Equal(0m), 0m, Equal(1_000m), null);

    public static HoldingView Row(string symbol, decimal? converted, string assetClass = "STK", string currency = "EUR") => new(
        Account,
        new Instrument(new InstrumentId(symbol), new AssetClass(assetClass), symbol, symbol + " Inc", Currency.Parse(currency), 1m),
        Equal(1m), Equal(converted ?? 0m), null, 1m, Equal(50m), Equal(converted ?? 0m), Equal((converted ?? 0m) - 50m), 0m, converted,
        converted - 50m, converted / 1_000m, 1);

    private static Figure Equal(decimal value) => new(value, value, FigureLead.Ours, FigureState.Matched);
}
