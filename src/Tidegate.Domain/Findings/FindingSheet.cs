using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>What the checks of one account look at and write on.</summary>
internal sealed class FindingSheet
{
    /// <summary>Ledger entries named by one finding at most.</summary>
    public const int EntriesMax = 100;

    private readonly List<Finding> findings = [];
    private readonly Dictionary<FindingKind, int> matched = [];
    private readonly Dictionary<FindingKind, int> estimated = [];

    public FindingSheet(AccountFacts facts, AccountPortfolio portfolio)
    {
        Facts = facts;
        Portfolio = portfolio;
        ByInstrument = facts.Entries.Where(entry => entry.Instrument.Exists).ToLookup(entry => entry.Instrument);
        Causes = new(this);
    }

    public AccountFacts Facts { get; }

    public AccountPortfolio Portfolio { get; }

    /// <summary>Entries of each instrument.</summary>
    public ILookup<InstrumentId, LedgerEntry> ByInstrument { get; }

    public FindingCauses Causes { get; }

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>
    /// Counts a figure, and tells a finding when the two sides differ beyond the tolerance. Without both sides there is nothing to
    /// compare.
    /// </summary>
    public void Compare(
        FigureInQuestion figure, decimal? ours, decimal? broker, decimal tolerance, Func<decimal, LikelyCause> causeOf)
    {
        if (ours is not { } own || broker is not { } theirs)
            return;

        if (Math.Abs(own - theirs) <= tolerance)
            Match(figure.Kind);
        else
            Differ(figure, own, theirs, causeOf(own - theirs));
    }

    /// <summary>Counts figures that are equal.</summary>
    public void Match(FindingKind kind, int count = 1) => matched[kind] = matched.GetValueOrDefault(kind) + count;

    /// <summary>Counts a figure that is equal because it was derived from the broker's.</summary>
    public void MatchEstimate(FindingKind kind) => estimated[kind] = estimated.GetValueOrDefault(kind) + 1;

    /// <summary>Tells a difference.</summary>
    public void Differ(FigureInQuestion figure, decimal ours, decimal broker, LikelyCause cause)
    {
        var unit = figure.Currency is { } currency ? $" {currency}" : "";
        var day = figure.Day is { } on ? string.Create(CultureInfo.InvariantCulture, $" on {on:yyyy-MM-dd}") : "";
        Tell(new()
        {
            Kind = figure.Kind,
            Account = Facts.Account,
            Section = figure.Section,
            Subject = figure.Subject,
            Discriminator = figure.Discriminator,
            Instrument = figure.Instrument,
            Currency = figure.Currency,
            Day = figure.Day,
            Ours = ours,
            Broker = broker,
            Cause = cause.Cause,
            State = cause.State,
            Sentence = $"{figure.What}{day}: {Amount(ours)}{unit} here, {Amount(broker)}{unit} at the broker, "
                + $"a difference of {Amount(ours - broker)}. {cause.Sentence}",
            Remedy = cause.Remedy,
            Entries = [.. figure.Entries.Take(EntriesMax)],
        });
    }

    /// <summary>Tells a finding that is no difference of two amounts.</summary>
    public void Tell(Finding finding) => findings.Add(finding);

    /// <summary>How the figures of each kind stand.</summary>
    public IReadOnlyList<FindingTally> Tallies() =>
    [
        .. matched.Keys.Union(estimated.Keys).Union(findings.Select(finding => finding.Kind)).Order().Select(kind =>
        {
            var told = findings.Where(finding => finding.Kind == kind).ToList();
            var equal = matched.GetValueOrDefault(kind);
            var derived = estimated.GetValueOrDefault(kind);
            return new FindingTally(
                kind,
                equal + derived + told.Count,
                equal,
                told.Count(finding => finding.State == FigureState.Explained),
                derived + told.Count(finding => finding.State == FigureState.Estimated),
                told.Count(finding => finding.State == FigureState.Broken));
        }),
    ];

    /// <summary>An amount as it is, without trailing zeros.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>The newest of them.</summary>
    public static IReadOnlyList<Guid> Newest(IEnumerable<LedgerEntry> entries) =>
        [.. entries.OrderByDescending(entry => entry.When.Instant).ThenBy(entry => entry.Id).Take(EntriesMax).Select(entry => entry.Id)];
}
