using System.Globalization;

namespace Tidegate.Web.Layout;

/// <summary>Reads single values of an address; what cannot be read is named in a sentence and does not hold.</summary>
internal static class AddressValues
{
    private const int PagesMax = 1_000_000;

    /// <summary>A day, written as <c>2026-11-19</c>; null when absent or wrong.</summary>
    public static DateOnly? Day(PageAddress address, string name, List<string> wrong, string otherwise = "Not filtered by it.")
    {
        if (address[name] is not { } text)
        {
            return null;
        }

        if (TryDay(text, out var day))
        {
            return day;
        }

        wrong.Add($"'{text}' is no day ({name}); write it as 2026-11-19. {otherwise}");
        return null;
    }

    /// <summary>Reads a day written as <c>2026-11-19</c>.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The number of a page, from 1.</summary>
    public static int Page(PageAddress address, List<string> wrong)
    {
        if (address["page"] is not { } text)
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= PagesMax)
        {
            return page;
        }

        wrong.Add($"'{text}' is no page (page); pages count from 1. Shown the first.");
        return 1;
    }

    /// <summary>The rows that are open.</summary>
    public static IReadOnlySet<string> Open(PageAddress address) =>
        (address["open"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
}
