using System.Collections.Concurrent;
using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Web.Layout;

/// <summary>
/// Numbers as people read them: separators of the request's culture, a real minus sign, a sign on every change and none on what is held.
/// </summary>
public static class Numbers
{
    /// <summary>Shown for what is not known; the reason stands beside it.</summary>
    public const string Unknown = "–";

    private const string Minus = "−";
    private const int PriceDecimalsMax = 8;

    private static readonly ConcurrentDictionary<string, NumberFormatInfo> Formats = new(StringComparer.Ordinal);

    private static NumberFormatInfo Format => Formats.GetOrAdd(CultureInfo.CurrentCulture.Name, static name =>
    {
        var format = (NumberFormatInfo)CultureInfo.GetCultureInfo(name).NumberFormat.Clone();
        format.NegativeSign = Minus;
        return format;
    });

    /// <summary>Money with the currency's decimals.</summary>
    public static string Money(decimal value, Currency currency) => Fixed(value, Decimals(currency));

    /// <summary>Money with its sign, which a zero does not have.</summary>
    public static string MoneyChange(decimal value, Currency currency) => Signed(value, Decimals(currency));

    /// <summary>A price: at least two decimals, more where it has them.</summary>
    public static string Price(decimal value) => Whole(Math.Round(value, PriceDecimalsMax), decimalsMin: 2);

    /// <summary>A quantity without trailing zeros.</summary>
    public static string Quantity(decimal value) => Whole(value, decimalsMin: 0);

    /// <summary>A share, 0.01 is one per cent.</summary>
    public static string Percent(decimal fraction, int decimals = 2) => Fixed(fraction * 100m, decimals) + "\u00a0%";

    /// <summary>A change in per cent with its sign.</summary>
    public static string PercentChange(decimal fraction, int decimals = 2) => Signed(fraction * 100m, decimals) + "\u00a0%";

    /// <summary>A count with separators.</summary>
    public static string Count(long value) => value.ToString("N0", Format);

    /// <summary>A number of bytes as people say it.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes.ToString(Format)} bytes",
        < 1_000_000 => $"{(bytes / 1e3).ToString("N0", Format)} kB",
        < 1_000_000_000 => $"{(bytes / 1e6).ToString("N1", Format)} MB",
        _ => $"{(bytes / 1e9).ToString("N2", Format)} GB",
    };

    /// <summary>The usual sign before an amount, the code for currencies that share one.</summary>
    public static string Sign(Currency currency) => currency.Code switch { "EUR" => "€", "USD" => "$", "GBP" => "£", var code => code };

    private static int Decimals(Currency currency) => currency.Code is "JPY" or "KRW" ? 0 : 2;

    private static string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // A rounded nothing has no sign.
        return (rounded == 0m ? 0m : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);
    }

    private static string Signed(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0m ? "+" + Fixed(value, decimals) : Fixed(value, decimals);

    private static string Whole(decimal value, int decimalsMin)
    {
        var digits = (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return Fixed(value, Math.Max(decimalsMin, point < 0 ? 0 : digits.Length - point - 1));
    }
}
