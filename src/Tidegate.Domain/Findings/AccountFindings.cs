using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// Everything about an account that a person should know: a pure function of its facts and figures (flex.md §12, performance.md §19).
/// </summary>
public static class AccountFindings
{
    /// <summary>Findings of one kind at most; the last one says how many more there are.</summary>
    public const int KindMax = 500;

    private static readonly IFindingCheck[] Checks =
    [
        new TradeMoneyCheck(),
        new TradeNetCashCheck(),
        new TradeCostCheck(),
        new ClosedLotsCheck(),
        new PositionRowCheck(),
        new DividendAccrualCheck(),
        new InterestAccrualCheck(),
        new CashReportCheck(),
        new NetAssetValueCheck(),
        new FundsChainCheck(),
        new PortfolioCheck(),
        new RealizedCheck(),
        new RealizedOfPeriodCheck(),
        new PositionLotsCheck(),
        new CashLineCheck(),
        new CoverageCheck(),
        new DetailCheck(),
        new LotProblemCheck(),
        new OpeningLotsCheck(),
        new WithdrawnCheck(),
        new ManualTwiceCheck(),
        new UnbookedCheck(),
        new UnconfirmedCheck(),
    ];

    /// <summary>All findings, the worst first.</summary>
    public static IReadOnlyList<Finding> Of(AccountFacts facts, AccountPortfolio portfolio) => Examine(facts, portfolio).Findings;

    /// <summary>All findings, and how many figures were compared.</summary>
    public static FindingReport Examine(AccountFacts facts, AccountPortfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(portfolio);
        var sheet = new FindingSheet(facts, portfolio);
        foreach (var check in Checks)
        {
            check.Look(sheet);
        }

        var tallies = sheet.Tallies();
        var findings = sheet.Findings.GroupBy(finding => finding.Key).Select(same => same.MaxBy(finding => finding.State)!)
            .GroupBy(finding => finding.Kind).SelectMany(Bound);
        return new(
            [
                .. findings.OrderByDescending(finding => finding.State)
                    .ThenBy(finding => finding.Kind)
                    .ThenByDescending(finding => Math.Abs(finding.Difference ?? 0m))
                    .ThenBy(finding => finding.Subject, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Discriminator, StringComparer.Ordinal),
            ],
            tallies);
    }

    private static IEnumerable<Finding> Bound(IEnumerable<Finding> ofKind)
    {
        var all = ofKind.OrderByDescending(finding => finding.State).ThenByDescending(finding => Math.Abs(finding.Difference ?? 0m))
            .ThenBy(finding => finding.Key).ToList();
        if (all.Count <= KindMax)
            return all;

        var last = all[KindMax - 1];
        return
        [
            .. all.Take(KindMax - 1),
            last with { Sentence = $"{last.Sentence} {all.Count - KindMax} more of this kind are not listed." },
        ];
    }
}
