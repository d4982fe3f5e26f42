using System.Globalization;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>What the gateway tells, as people write it.</summary>
internal static class TwsNames
{
    /// <summary>A contract in short, such as <c>AAPL</c>, <c>MESZ6</c> or <c>EUR.USD</c>.</summary>
    public static string Of(Contract contract) =>
        contract.SecurityType == SecurityType.Forex ? $"{contract.Symbol}.{contract.Currency}"
        : contract.SecurityType == SecurityType.Stock || contract.LocalSymbol.Length == 0 ? contract.Symbol
        : contract.LocalSymbol.Trim();

    /// <summary>An amount with its currency; what is no number stays as it was told.</summary>
    public static string Money(string value, string currency) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? $"{amount.ToString("#,0.00", CultureInfo.InvariantCulture)} {currency}".TrimEnd()
            : value;
}
