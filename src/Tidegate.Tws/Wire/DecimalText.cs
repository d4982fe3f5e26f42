using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tidegate.Tws.Wire;

/// <summary>Decimal numbers in the bytes of a field, without making strings.</summary>
internal static class DecimalText
{
    // 28 digits fit a decimal and 19 an unsigned long; what has more goes the general way.
    private const int FastDigitsMax = 18;

    /// <summary>
    /// Whether a field says "unset": empty or one of the sentinels that gateways send literally, or a number too large to be one.
    /// </summary>
    public static bool IsUnset(ReadOnlySpan<byte> field) => field.Length switch
    {
        0 => true,
        10 => field.SequenceEqual("2147483647"u8),
        19 => field.SequenceEqual("9223372036854775807"u8),
        20 => field.SequenceEqual("-9223372036854775808"u8),
        >= 21 => field.StartsWith("1.7976931348623157"u8) && field.Length <= 23,
        _ => false,
    };

    /// <summary>Reads a number that is set.</summary>
    /// <exception cref="FrameException">It is no decimal number.</exception>
    public static decimal Parse(ReadOnlySpan<byte> field)
    {
        if (field.Length is 0 or > FastDigitsMax)
            return ParseAny(field);
        var negative = field[0] == '-';
        var digits = 0UL;
        var scale = -1;
        for (var i = negative ? 1 : 0; i < field.Length; i++)
        {
            var digit = (uint)(field[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                scale = scale < 0 ? scale : scale + 1;
            }
            else if (field[i] == '.' && scale < 0 && field.Length > (negative ? 2 : 1))
            {
                scale = 0;
            }
            else
            {
                return ParseAny(field);
            }
        }

        if (negative && field.Length == 1)
            return ParseAny(field);
        return new decimal((int)digits, (int)(digits >> 32), 0, negative && digits != 0, (byte)Math.Max(0, scale));
    }

    /// <summary>The shortest decimal number that is the same double; null if there is none, as for what stands for "unset".</summary>
    public static decimal? FromDouble(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 7.9e27)
            return null;
        var whole = Math.Truncate(value);
        if (whole == value && Math.Abs(value) < 1e15)
            return (long)value;
        return TryScaled(value, 1e2, 2) ?? TryScaled(value, 1e4, 4) ?? TryScaled(value, 1e8, 8) ?? Exactly(value);
    }

    private static decimal? TryScaled(double value, double power, byte scale)
    {
        var scaled = Math.Round(value * power);
        if (Math.Abs(scaled) >= 1e15 || scaled / power != value)
            return null;
        var digits = (ulong)Math.Abs((long)scaled);
        for (; digits % 10 == 0 && scale > 0; scale--)
            digits /= 10;
        return new decimal((int)digits, (int)(digits >> 32), 0, scaled < 0, scale);
    }

    // Seventeen digits where fifteen lose some: the text form of a double is the shortest that reads back as the same.
    private static decimal Exactly(double value)
    {
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)
            ? decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture)
            : (decimal)value;
    }

    private static decimal ParseAny(ReadOnlySpan<byte> field)
    {
        if (decimal.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        throw Malformed("a decimal number", field);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FrameException Malformed(string wanted, ReadOnlySpan<byte> field) =>
        new($"Expected {wanted}, found '{FieldText.Shown(field)}'.");
}
