using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// Quantity, cost, value and unrealized result of positions, cash by currency and net worth against the broker's (performance.md §19).
/// </summary>
internal sealed class PortfolioCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        var portfolio = sheet.Portfolio;
        foreach (var holding in portfolio.Holdings)
        {
            Count(sheet, FindingKind.Position, holding.Quantity);
            Count(sheet, FindingKind.Cost, holding.Cost);
            Count(sheet, FindingKind.Value, holding.Value);
            Count(sheet, FindingKind.Unrealized, holding.Unrealized);
        }

        foreach (var cash in portfolio.Cash)
        {
            Count(sheet, FindingKind.Cash, cash.End);
        }

        Count(sheet, FindingKind.NetWorth, portfolio.NetWorth);
        var parts = new List<LikelyCause>();
        // Net worth comes last: its cause is that of its parts.
        foreach (var difference in portfolio.Broker.Differences.OrderBy(each => KindOf(each.Kind)))
        {
            Differ(sheet, difference, parts);
        }
    }

    private static void Count(FindingSheet sheet, FindingKind kind, Figure figure)
    {
        if (figure.State == FigureState.Matched)
            sheet.Match(kind);
    }

    private static FindingKind? KindOf(string figure) => figure switch
    {
        "quantity" => FindingKind.Position,
        "cost" => FindingKind.Cost,
        "value" => FindingKind.Value,
        "unrealized" => FindingKind.Unrealized,
        "cash" => FindingKind.Cash,
        "net worth" => FindingKind.NetWorth,
        _ => null,
    };

    private static void Differ(FindingSheet sheet, FigureDifference difference, List<LikelyCause> parts)
    {
        if (KindOf(difference.Kind) is not { } kind || difference.Figure is not { Ours: { } ours, Broker: { } broker })
            return;

        // What was derived from the broker's figure is equal to it; opening lots and actions that rest on a guess are findings of
        // their own.
        if (difference.Figure.State == FigureState.Estimated && Math.Abs(ours - broker) <= FigureComparison.MoneyTolerance)
        {
            sheet.MatchEstimate(kind);
            return;
        }

        var found = kind switch
        {
            FindingKind.Cash when difference.Currency is { } currency => sheet.Causes.OfCash(currency, ours - broker),
            FindingKind.NetWorth => OfNetWorth(parts),
            _ => sheet.Causes.OfPosition(
                difference.Instrument, ours - broker, kind is FindingKind.Cost or FindingKind.Unrealized ? Cost(sheet, difference) : null),
        };
        var cause = Known(sheet, found, difference);
        // Of a position the quantity is counted once; what settles daily adds nothing to net worth.
        if (kind is FindingKind.Value or FindingKind.Cash)
            parts.Add(cause);
        sheet.Differ(
            new(kind, SectionOf(kind), Subject(kind, difference), What(kind, difference))
            {
                Instrument = difference.Instrument,
                Currency = difference.Currency,
                Day = sheet.Portfolio.AsOf,
                Entries = Entries(sheet, kind, difference),
            },
            ours,
            broker,
            cause);
    }

    // Rows that are kept and not booked have no name in the closed list; the figure itself tells them.
    private static LikelyCause Known(FindingSheet sheet, LikelyCause found, FigureDifference difference) =>
        found.Cause == FindingCause.Unknown
        && difference.Figure is { State: FigureState.Explained, Reason: { } reason }
        && sheet.Facts.Unbooked.Any(rows => IsAbout(rows, difference))
            ? found with { State = FigureState.Explained, Sentence = reason }
            : difference.Figure.State == FigureState.Estimated && found.Cause != FindingCause.Rounding
                ? found with { State = FigureState.Estimated }
                : found;

    private static bool IsAbout(UnbookedRows rows, FigureDifference difference) => difference.Instrument.Exists
        ? rows.Instrument == difference.Instrument
        : difference.Kind == "net worth" || rows.Currency == difference.Currency;

    private static LikelyCause OfNetWorth(List<LikelyCause> parts) => parts.Count == 0
        ? LikelyCause.Unknown
        : parts.MaxBy(part => part.State)! is var worst && worst.State == FigureState.Broken
            ? worst with { Sentence = "A position or cash of which it is the sum differs too." }
            : worst;

    private static decimal? Cost(FindingSheet sheet, FigureDifference difference) =>
        sheet.Portfolio.Holdings.FirstOrDefault(holding => holding.Instrument.Id == difference.Instrument)?.Cost.Ours ?? 0m;

    private static string SectionOf(FindingKind kind) => kind switch
    {
        FindingKind.Cash => "CashReport",
        FindingKind.NetWorth => "EquitySummaryInBase",
        _ => "OpenPositions",
    };

    private static string Subject(FindingKind kind, FigureDifference difference) =>
        kind == FindingKind.NetWorth ? "net worth" : difference.Subject;

    private static string What(FindingKind kind, FigureDifference difference) => kind switch
    {
        FindingKind.Position => $"Quantity of {difference.Subject}",
        FindingKind.Cost => $"Cost of {difference.Subject}",
        FindingKind.Value => $"Value of {difference.Subject}",
        FindingKind.Unrealized => $"Unrealized result of {difference.Subject}",
        FindingKind.Cash => $"Cash in {difference.Subject}",
        _ => "Net worth",
    };

    private static IReadOnlyList<Guid> Entries(FindingSheet sheet, FindingKind kind, FigureDifference difference) => kind switch
    {
        FindingKind.NetWorth => [],
        FindingKind.Cash => FindingSheet.Newest(sheet.Facts.Entries.Where(entry => entry.Currency == difference.Currency)),
        _ => FindingSheet.Newest(sheet.ByInstrument[difference.Instrument]),
    };
}
