using System.Globalization;

namespace Tidegate.Flex.Formats;

/// <summary>Reads the broker's numbers: decimal point, optional thousands commas, up to 28 digits (flex.md §5).</summary>
internal static class NumberText
{
    private const int FastDigits = 18;

    /// <summary>Whether the text stands for "none" where a number is expected.</summary>
    public static bool IsNothing(ReadOnlySpan<char> text) => text is "" or "-" or "--" or "N/A" or "MULTI";

    /// <summary>Reads a number. A comma must stand before groups of three digits, for "1,5" is no number of the broker's.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        if (TryReadPlain(text, out number)) return true;
        text = text.Trim();
        if (text.EndsWith("()", StringComparison.Ordinal)) text = text[..^2].TrimEnd();
        if (text.Contains(',') && !GroupsAreThousands(text)) return false;
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out number)) return false;
        if (number == 0) number = 0; // the broker's -0
        return true;
    }

    /// <summary>Reads an object's number, such as a conid.</summary>
    public static bool TryReadId(ReadOnlySpan<char> text, out long id) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);

    /// <summary>Sign, digits, point, digits: nearly every number of a statement, without the general parser's cost.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var negative = text is ['-', ..];
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > FastDigits) return false;
        ulong value = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9) value = (value * 10) + digit;
            else if (digits[i] == '.' && point < 0 && digits.Length > 1) point = i;
            else return false;
        }

        var scale = point < 0 ? 0 : digits.Length - point - 1;
        number = new decimal((int)value, (int)(value >> 32), 0, negative && value != 0, (byte)scale);
        return true;
    }

    private static bool GroupsAreThousands(ReadOnlySpan<char> text)
    {
        var whole = text.TrimStart("+-");
        var point = whole.IndexOf('.');
        if (point >= 0)
        {
            if (whole[point..].Contains(',')) return false;
            whole = whole[..point];
        }

        var first = whole.IndexOf(',');
        if (first is < 1 or > 3) return false;
        for (var groups = whole[first..]; !groups.IsEmpty; groups = groups[4..])
        {
            if (groups.Length < 4 || groups[0] != ',' || groups[1..4].ContainsAnyExceptInRange('0', '9')) return false;
        }

        return !whole[..first].ContainsAnyExceptInRange('0', '9');
    }
}
