using System.Runtime.CompilerServices;

namespace Tidegate.Tws.Wire;

/// <summary>
/// A decimal number of few digits on its way from a reader to its record. It goes in one register; a <see cref="decimal"/> would go
/// through memory, and the processor waits where that is written in other pieces than it is read.
/// </summary>
internal readonly struct ShortDecimal
{
    /// <summary>So many digits always fit a whole number of 32 bits, and are no sentinel.</summary>
    public const int DigitsMax = 9;

    private const double DigitsEnd = 1e9;
    private const int NoScale = -1;

    private readonly long packed;

    /// <summary>So many digits, so many of them behind the point.</summary>
    public ShortDecimal(int digits, int scale) => packed = ((long)scale << 32) | (uint)digits;

    /// <summary>No number.</summary>
    public static ShortDecimal None => new(0, NoScale);

    /// <summary>Whether this is no number.</summary>
    public bool IsNone => packed < 0;

    /// <summary>The number.</summary>
    public decimal Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var digits = (int)packed;
            return new(digits < 0 ? -digits : digits, 0, 0, digits < 0, (byte)(packed >> 32));
        }
    }

    /// <summary>Reads a sign maybe, one to nine digits, and a point among them maybe.</summary>
    /// <returns>How many bytes it has; -1 if there is no such number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TryRead(ReadOnlySpan<byte> bytes, out ShortDecimal value)
    {
        var digits = 0;
        var start = bytes is [(byte)'-', ..] ? 1 : 0;
        var i = Digits(bytes, start, ref digits);
        var count = i - start;
        var scale = 0;
        if (count > 0 && i < bytes.Length && bytes[i] == '.')
        {
            var point = i;
            i = Digits(bytes, point + 1, ref digits);
            scale = i - point - 1;
            count = scale == 0 ? 0 : count + scale;
        }

        value = new(start == 0 ? digits : -digits, scale);
        return (uint)(count - 1) < DigitsMax ? i : -1;
    }

    /// <summary>The shortest number that is the same double, if that has at most two digits behind the point, as prices do.</summary>
    public static ShortDecimal OfCents(double value)
    {
        var cents = Math.Round(value * 100);
        if (!(Math.Abs(cents) < DigitsEnd && cents / 100 == value))
            return None;
        var digits = (int)cents;
        return digits % 10 != 0 ? new(digits, 2) : digits % 100 != 0 ? new(digits / 10, 1) : new(digits / 100, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> bytes, int from, ref int digits)
    {
        var i = from;
        for (; i < bytes.Length && (uint)(bytes[i] - '0') is <= 9 and var digit; i++)
            digits = (digits * 10) + (int)digit;
        return i;
    }
}
