using System.Globalization;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>Text in the bytes of a field: UTF-8, with what is not ASCII as <c>\uXXXX</c> in text for people.</summary>
internal static class FieldText
{
    private const int ShownMax = 60;

    /// <summary>What stands in a field, shortened and without control characters, for an error.</summary>
    public static string Shown(ReadOnlySpan<byte> field)
    {
        var text = new StringBuilder();
        foreach (var one in field[..Math.Min(field.Length, ShownMax)])
            text.Append(one is >= 0x20 and < 0x7f ? (char)one : '?');
        return field.Length > ShownMax ? text.Append('…').ToString() : text.ToString();
    }

    /// <summary>Undoes the escapes of text for people; what is no escape stays as it is.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
            }
            else if (text[i + 1] == '\\')
            {
                plain.Append('\\');
                i++;
            }
            else if (text[i + 1] == 'u' && i + 6 <= text.Length &&
                ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 5;
            }
            else
            {
                plain.Append('\\');
            }
        }

        return plain.ToString();
    }

    /// <summary>Writes text for people in ASCII.</summary>
    public static string Escape(string text)
    {
        if (Ascii.IsValid(text) && !text.Contains('\\', StringComparison.Ordinal))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var one in text)
        {
            _ = one switch
            {
                '\\' => escaped.Append(@"\\"),
                < '\u0080' => escaped.Append(one),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}"),
            };
        }

        return escaped.ToString();
    }
}
