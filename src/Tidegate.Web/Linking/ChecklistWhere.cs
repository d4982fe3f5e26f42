using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Web.Linking;

/// <summary>What a query lacks, put together by section, and where each is ticked.</summary>
internal static class ChecklistWhere
{
    private const string Unseen = "not-yet-known";

    /// <summary>All gaps as lines, what does not work before what works less well.</summary>
    public static IReadOnlyList<ChecklistLine> Gaps(QueryReport query) => [.. query.Purposes.SelectMany(Gaps)];

    /// <summary>Gaps of a purpose as lines.</summary>
    public static IReadOnlyList<ChecklistLine> Gaps(QueryReport.Purpose purpose) =>
    [
        .. purpose.Items.Where(item => item.State != Unseen)
            .GroupBy(item => (item.Section, item.State, IsColumn: item.Code.StartsWith("F-", StringComparison.Ordinal)))
            .Select(group => Line(group.Key.Section, [.. group])),
    ];

    /// <summary>Sections of a purpose that are ticked and had no row yet, so that their columns cannot be seen.</summary>
    public static IReadOnlyList<string> NotSeen(QueryReport.Purpose purpose) =>
        [.. purpose.Items.Where(item => item.State == Unseen).Select(item => item.Section).Distinct(StringComparer.Ordinal)];

    /// <summary>The gap of a code; the first one when there is none of it; null without gaps.</summary>
    public static QueryReport.Item? Find(QueryReport query, string? code)
    {
        var items = Gaps(query).SelectMany(line => line.Items).ToList();
        return items.Find(item => item.Code == code) ?? items.FirstOrDefault();
    }

    /// <summary>What is lost, as a sentence.</summary>
    public static string Sentence(string lost) => lost.Length == 0 ? "" : $"{char.ToUpperInvariant(lost[0])}{lost[1..]}.";

    private static ChecklistLine Line(string section, IReadOnlyList<QueryReport.Item> items)
    {
        var first = items[0];
        if (first.Code.StartsWith("S-", StringComparison.Ordinal))
            return new(first.Code, first.State, $"{section} is not ticked", Sentence(first.Lost), items);
        if (items.Count == 1)
            return new(first.Code, first.State, $"{section}: {first.Title} is missing", Sentence(first.Lost), items);
        return new(
            first.Code,
            first.State,
            $"{section}: {string.Join(", ", items.Select(item => item.Title))} are missing",
            Sentence(string.Join("; ", items.Select(item => item.Lost).Distinct(StringComparer.Ordinal))),
            items);
    }
}
