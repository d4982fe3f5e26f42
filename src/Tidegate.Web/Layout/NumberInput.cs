using System.Globalization;

namespace Tidegate.Web.Layout;

/// <summary>Numbers as people type them: with the separators of their language, or with a plain dot.</summary>
public static class NumberInput
{
    /// <summary>Reads a number; blanks and a real minus sign are fine. Empty text is no number.</summary>
    public static bool TryRead(string? text, out decimal value)
    {
        value = 0m;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var plain = new string([.. text.Where(sign => !char.IsWhiteSpace(sign)).Select(sign => sign == '\u2212' ? '-' : sign)]);
        var culture = CultureInfo.CurrentCulture;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

        // One dot and nothing else that separates is a decimal point in every language.
        if (decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        return decimal.TryParse(plain, styles | NumberStyles.AllowThousands, culture, out value);
    }

    /// <summary>A number as a form shows it: with a plain dot and nothing that separates thousands.</summary>
    public static string? Text(decimal? value) =>
        value is { } known ? known.ToString("0.############################", CultureInfo.InvariantCulture) : null;
}
