using Tidegate.Web.Layout;

namespace Tidegate.Web.Accounts;

/// <summary>The days that an address names: a word, <c>p=ytd</c>, or days, <c>from=2026-01-01&amp;to=2026-03-31</c>; days win.</summary>
/// <param name="From">First day; null for all.</param>
/// <param name="To">Last day; null for all.</param>
/// <param name="Preset">The word in force; empty when days are named.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences; the usual period holds instead.</param>
public sealed record PeriodQuery(DateOnly? From, DateOnly? To, string Preset, IReadOnlyList<string> Wrong)
{
    /// <summary>The word for the whole history.</summary>
    public const string All = "all";

    /// <summary>The word for the year to date.</summary>
    public const string YearToDate = "ytd";

    /// <summary>The parameters of the period.</summary>
    public static IReadOnlyList<string> Names { get; } = ["p", "from", "to"];

    /// <summary>The words with what stands on their links.</summary>
    public static IReadOnlyList<(string Word, string Label)> Presets { get; } =
        [(YearToDate, "This year"), ("last-year", "Last year"), ("12m", "12 months"), (All, "All")];

    /// <summary>Reads an address.</summary>
    /// <param name="address">The page with its parameters.</param>
    /// <param name="last">The day at which periods end that have no end of their own: the newest that statements tell.</param>
    /// <param name="usual">The word that holds when none is named.</param>
    public static PeriodQuery Of(PageAddress address, DateOnly last, string usual)
    {
        ArgumentNullException.ThrowIfNull(address);
        var wrong = new List<string>();
        const string otherwise = "Not limited by it.";
        var (from, to) = (AddressValues.Day(address, "from", wrong, otherwise), AddressValues.Day(address, "to", wrong, otherwise));
        if (from > to)
        {
            wrong.Add(
                $"The first day {Days.Text(from.Value)} (from) is after the last {Days.Text(to.Value)} (to). Shown the usual period.");
            (from, to) = (null, null);
        }

        if (from is not null || to is not null)
        {
            return new(from, to, "", wrong);
        }

        var word = address["p"] ?? usual;
        if (!Presets.Any(preset => preset.Word == word))
        {
            var words = string.Join(", ", Presets.Select(preset => preset.Word));
            wrong.Add($"There is no period '{word}' (p); use one of {words}, or from and to. Shown the usual period.");
            word = usual;
        }

        var (first, end) = DaysOf(word, last);
        return new(first, end, word, wrong);
    }

    private static (DateOnly? From, DateOnly? To) DaysOf(string word, DateOnly last) => word switch
    {
        YearToDate => (new DateOnly(last.Year, 1, 1), last),
        "last-year" => (new DateOnly(last.Year - 1, 1, 1), new DateOnly(last.Year - 1, 12, 31)),
        "12m" => (last.AddYears(-1).AddDays(1), last),
        _ => (null, null),
    };
}
