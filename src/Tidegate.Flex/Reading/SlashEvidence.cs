using Tidegate.Flex.Formats;

namespace Tidegate.Flex.Reading;

/// <summary>
/// Collects what tells whether <c>a/b/c</c> begins with the month: a number above 12 proves it; else the order under which a statement
/// would end before it begins, cover days after it was made, or report days outside of itself, is wrong (flex.md §5).
/// </summary>
internal sealed class SlashEvidence
{
    private const int MaxExamples = 5;

    private readonly SortedSet<string> examples = new(StringComparer.Ordinal);
    private bool monthFirstProved;
    private bool dayFirstProved;
    private bool monthFirstContradicted;
    private bool dayFirstContradicted;
    private string from = "";
    private string to = "";

    /// <summary>Values that can be read both ways.</summary>
    public IReadOnlyList<string> Examples => [.. examples];

    /// <summary>The order, or <see cref="SlashOrder.Unknown"/> when the file holds nothing that decides, or proofs of both.</summary>
    public SlashOrder Decide()
    {
        if (monthFirstProved != dayFirstProved) return monthFirstProved ? SlashOrder.MonthFirst : SlashOrder.DayFirst;
        if (monthFirstProved || monthFirstContradicted == dayFirstContradicted) return SlashOrder.Unknown;
        return dayFirstContradicted ? SlashOrder.MonthFirst : SlashOrder.DayFirst;
    }

    /// <summary>The window of a statement, and when it was made.</summary>
    public void AddWindow(string fromDate, string toDate, string whenGenerated)
    {
        from = fromDate;
        to = toDate;
        AddValue(fromDate);
        AddValue(toDate);
        AddValue(whenGenerated);
        Contradict(order => TryRead(from, order, out var first) && TryRead(to, order, out var last)
            && (first > last || (TryRead(whenGenerated, order, out var made) && made.AddDays(1) < last)));
    }

    /// <summary>A day that lies within the window of the statement at hand.</summary>
    public void AddReportDate(string value)
    {
        AddValue(value);
        Contradict(order => TryRead(value, order, out var day) && TryRead(from, order, out var first) && TryRead(to, order, out var last)
            && (day < first || day > last));
    }

    /// <summary>Any day.</summary>
    public void AddValue(string value)
    {
        if (!DateText.TryReadSlashPair(value, out var first, out var second)) return;
        if (first > 12) dayFirstProved = true;
        else if (second > 12) monthFirstProved = true;
        else if (first != second && examples.Count < MaxExamples) examples.Add(value);
    }

    private static bool TryRead(string text, SlashOrder order, out DateOnly day)
    {
        var read = DateText.Read(text, order, out var reading) == DateOutcome.Read;
        day = reading.Value.Date;
        return read;
    }

    private void Contradict(Func<SlashOrder, bool> isWrong)
    {
        monthFirstContradicted |= isWrong(SlashOrder.MonthFirst);
        dayFirstContradicted |= isWrong(SlashOrder.DayFirst);
    }
}
