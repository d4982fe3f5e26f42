using System.Globalization;
using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Portfolio;

/// <summary>How far back an account's entries reach.</summary>
/// <param name="First">First day for which statements have trades and cash; null when none has them.</param>
/// <param name="FromOpening">Whether nothing was in the account before that day.</param>
/// <param name="Complete">Whether the history begins at the opening and has no gap.</param>
/// <param name="Sentence">The same for a reader.</param>
public sealed record HistoryReach(DateOnly? First, bool FromOpening, bool Complete, string Sentence)
{
    /// <summary>Judges the facts.</summary>
    public static HistoryReach Of(AccountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var trades = DaySpan.Join(facts.Windows.Where(w => w.HasTrades).Select(w => w.Days));
        var cash = DaySpan.Join(facts.Windows.Where(w => w.HasCash).Select(w => w.Days));
        if (trades.Count == 0 || cash.Count == 0)
        {
            var lacking = trades.Count > 0 ? "cash transactions" : cash.Count > 0 ? "trades" : "trades and cash transactions";
            return new(null, FromOpening: false, Complete: false,
                $"No statement has the section of {lacking}, so the broker's figures lead.");
        }

        var first = trades[0].From > cash[0].From ? trades[0].From : cash[0].From;
        var fromOpening = facts.Opened >= first || StartedEmpty(facts, first);
        var gaps = DaySpan.Gaps(trades).Concat(DaySpan.Gaps(cash)).OrderBy(gap => gap.From).ToList();
        var sentence = (fromOpening, gaps) switch
        {
            (true, []) => $"Complete since the opening; first day {Day(first)}.",
            (true, [var gap, ..]) => $"Begins at the opening, but no statement covers {Day(gap.From)} to {Day(gap.To)}.",
            (false, []) => $"Begins on {Day(first)}, in the middle: entries before that day are missing.",
            (false, [var gap, ..]) => $"Begins on {Day(first)}, in the middle, and no statement covers {Day(gap.From)} to {Day(gap.To)}.",
        };
        return new(first, fromOpening, fromOpening && gaps.Count == 0, sentence);
    }

    private static bool StartedEmpty(AccountFacts facts, DateOnly first)
    {
        var cash = facts.FirstCash is { } report && report.Window.From <= first ? report.StartsEmpty : null;
        var worth = facts.NavPeriods.Where(p => p.Window.From <= first && p.Start is not null).MinBy(p => p.Window.From)?.Start;
        return (cash, worth) switch
        {
            (false, _) => false,
            (_, not null and not 0m) => false,
            (true, _) => true,
            (null, 0m) => true,
            _ => false,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
