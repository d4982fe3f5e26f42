using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Domain.Instruments;

/// <summary>
/// A currency code in capitals: ISO 4217, and the broker's own of three letters such as <c>CNH</c>. The all-zero value is XXX, "no
/// currency", and cannot be parsed from text.
/// </summary>
public readonly record struct Currency : IComparable<Currency>
{
    private Currency(string code) => Code = code;

    /// <summary>Three capital letters.</summary>
    public string Code => field ?? "XXX";

    /// <summary>Parses three capital letters; <c>XXX</c>, <c>BASE_SUMMARY</c> and the empty text are no currencies.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        var valid = text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] and not "XXX";
        currency = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>The currency of a code, no currency when it is none.</summary>
    public static Currency OrNone(string? text) => TryParse(text, out var currency) ? currency : default;

    /// <summary>Parses a code that is known to be right.</summary>
    /// <exception cref="FormatException">The text is no currency code.</exception>
    public static Currency Parse(string text) =>
        TryParse(text, out var currency) ? currency : throw new FormatException($"'{text}' is no currency code of three capital letters.");

    /// <inheritdoc/>
    public int CompareTo(Currency other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>Orders by code.</summary>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code.</summary>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code.</summary>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code.</summary>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
