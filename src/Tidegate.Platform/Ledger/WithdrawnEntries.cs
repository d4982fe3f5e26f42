using Tidegate.Domain.Accounts;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Finds entries that the broker withdrew (flex.md §8): a newer statement of the same query covers the entry's day, has its section and
/// its level, and lacks it. Judged from the set of statements, never from the order in which they came.
/// </summary>
internal static class WithdrawnEntries
{
    /// <summary>Whether any two statements of one query overlap, without which nothing can be withdrawn.</summary>
    public static bool CanBe(IEnumerable<Statement> statements) => statements.Where(s => s.QueryName.Length > 0)
        .GroupBy(s => (s.AccountId, s.QueryName))
        .Any(query => query.OrderBy(s => s.FromDay).ThenBy(s => s.ToDay).Aggregate(
            (Overlap: false, Last: DateOnly.MinValue),
            (seen, s) => (seen.Overlap || s.FromDay <= seen.Last, s.ToDay > seen.Last ? s.ToDay : seen.Last)).Overlap);

    /// <summary>The entries.</summary>
    /// <param name="statements">The account's statements.</param>
    /// <param name="elements">Elements with rows, such as <c>Trades/Trade</c>, of each statement.</param>
    /// <param name="places">Where entries stand: for each at least its first and its greatest statement.</param>
    public static IReadOnlyList<Guid> Of(
        IEnumerable<Statement> statements, ILookup<(string File, int Index), string> elements, IEnumerable<EntryPlace> places)
    {
        var ordered = statements.OrderBy(s => s.Generated).ThenBy(s => Convert.ToHexStringLower(s.FileHash), StringComparer.Ordinal)
            .ThenBy(s => s.StatementIndex).ToList();
        var ranks = ordered.Select((s, rank) => (Key(s), rank)).ToDictionary(s => s.Item1, s => s.rank);
        var covers = new Dictionary<(string Query, string Element), Cover>();
        var withdrawn = new List<Guid>();
        foreach (var entry in places.GroupBy(place => place.Entry))
        {
            var seen = entry.Where(place => ranks.ContainsKey(Key(place))).ToList();
            if (seen.Count == 0)
                continue;

            var greatest = seen.Max(place => ranks[Key(place)]);
            var newest = seen.First(place => ranks[Key(place)] == greatest);
            if (seen.Select(place => ordered[ranks[Key(place)]].QueryName).Where(query => query.Length > 0).Distinct()
                .Any(query => CoverOf(query, newest.Element).GreatestOn(newest.Day) > greatest))
            {
                withdrawn.Add(entry.Key);
            }
        }

        return withdrawn;

        Cover CoverOf(string query, string element)
        {
            if (!covers.TryGetValue((query, element), out var cover))
            {
                cover = new Cover();
                foreach (var (statement, rank) in ordered.Select((s, rank) => (s, rank)).Where(s => s.s.QueryName == query))
                {
                    if (Has(statement, element))
                        cover.Add(new(statement.FromDay, statement.ToDay), rank);
                }

                covers.Add((query, element), cover);
            }

            return cover;
        }

        // A ticked section without any row says that there is nothing; one with rows of other levels says nothing of this level.
        bool Has(Statement statement, string element)
        {
            var section = element[..element.IndexOf('/', StringComparison.Ordinal)];
            var there = elements[Key(statement)].Where(e => e.StartsWith($"{section}/", StringComparison.Ordinal)).ToList();
            return statement.Sections.Contains(section, StringComparer.Ordinal) && (there.Count == 0 || there.Contains(element));
        }
    }

    private static (string File, int Index) Key(Statement statement) =>
        (Convert.ToHexStringLower(statement.FileHash), statement.StatementIndex);

    private static (string File, int Index) Key(EntryPlace place) => (Convert.ToHexStringLower(place.File), place.Index);

    /// <summary>For each day the greatest statement that covers it.</summary>
    private sealed class Cover
    {
        private readonly Dictionary<DateOnly, int> ranks = [];

        // Statements come in rising order, so the last one to cover a day is the greatest.
        public void Add(DaySpan days, int rank)
        {
            for (var day = days.From; day <= days.To; day = day.AddDays(1))
            {
                ranks[day] = rank;
            }
        }

        public int GreatestOn(DateOnly day) => ranks.GetValueOrDefault(day, -1);
    }
}
