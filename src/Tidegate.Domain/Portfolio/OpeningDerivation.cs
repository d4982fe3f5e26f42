using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Derives the lots that are older than the history from the broker's figures (performance.md §16). A first walk shows which closing takes
/// which part of the opening quantity and what stays; the broker's rows tell what each part cost; walking again corrects what later events
/// changed in between.
/// </summary>
internal sealed class OpeningDerivation
{
    // A walk corrects what a spin-off or a premium changed on the way; a second one what followed from that.
    private const int Corrections = 3;

    private const decimal Cent = 0.005m;

    private readonly AccountFacts facts;
    private readonly PriceTable prices;
    private readonly WalkPlan plan;
    private readonly PositionSnapshot? snapshot;
    private readonly BrokerCosts costs;
    private readonly DateOnly before;
    private readonly List<IgnoredEdit> ignored = [];
    private readonly Dictionary<InstrumentId, OpeningLotEdit> edits = [];

    public OpeningDerivation(AccountFacts facts, PriceTable prices, WalkPlan plan, PositionSnapshot? snapshot, DateOnly before)
    {
        this.facts = facts;
        this.prices = prices;
        this.plan = plan;
        this.snapshot = snapshot;
        this.before = before;
        costs = new(facts, snapshot);
    }

    public IReadOnlyList<IgnoredEdit> Ignored => ignored;

    /// <summary>The opening lots of all instruments.</summary>
    public IReadOnlyList<OpeningLot> Derive()
    {
        var missing = Missing();
        Accept(missing);
        List<OpeningLot> edited = [.. edits.Values.SelectMany(Edited)];
        List<OpeningLot> parcels = [.. missing.Where(one => !edits.ContainsKey(one.Key))
            .Select(one => new OpeningLot(
                one.Key, 1, before, DayKnown: false, one.Value, 0m, LotSource.Derived, LotConfidence.Estimated, ""))];
        if (parcels.Count == 0)
            return edited;

        var portions = Portions(plan.Run([.. edited, .. parcels]), parcels);
        for (var i = 0; i < Corrections; i++)
        {
            if (!Correct(plan.Run([.. edited, .. Lots(portions)]), portions))
                break;
        }

        var derived = Lots(portions);
        Judge(plan.Run([.. edited, .. derived]), derived);
        return [.. edited, .. derived];
    }

    // What the position at the end has and the entries do not give.
    private Dictionary<InstrumentId, decimal> Missing()
    {
        if (snapshot is null)
            return new(ClosedBeyond.Of(plan));
        var walked = plan.Run([]).Books;
        return walked.Keys.Union(snapshot.Positions.Keys)
            .Where(id => facts.Instruments.GetValueOrDefault(id)?.AssetClass != AssetClass.Forex)
            .Select(id => (Id: id, Quantity: (snapshot.Positions.GetValueOrDefault(id)?.Quantity ?? 0m)
                - (walked.GetValueOrDefault(id)?.Quantity ?? 0m)))
            .Where(one => Math.Abs(one.Quantity) > FigureComparison.QuantityTolerance)
            .ToDictionary(one => one.Id, one => one.Quantity);
    }

    private void Accept(Dictionary<InstrumentId, decimal> missing)
    {
        foreach (var edit in facts.OpeningEdits)
        {
            var quantity = edit.Lots.Sum(lot => lot.Quantity);
            var open = missing.GetValueOrDefault(edit.Instrument);
            if (edit.Lots.Count == 0 || Math.Abs(quantity - open) <= FigureComparison.QuantityTolerance
                || (snapshot is null && !missing.ContainsKey(edit.Instrument)))
            {
                edits[edit.Instrument] = edit;
            }
            else
            {
                ignored.Add(new(edit.Instrument, open == 0
                    ? "Statements explain the position without opening lots."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"It says {quantity:0.######}, and the statements leave {open:0.######} for opening lots.")));
            }
        }
    }

    private static IEnumerable<OpeningLot> Edited(OpeningLotEdit edit) => edit.Lots.Select((lot, i) => new OpeningLot(
        edit.Instrument, i + 1, lot.Opened, DayKnown: true, lot.Quantity, lot.Cost, LotSource.Edited, LotConfidence.Exact,
        "A person said so."));

    // The parts of each parcel in the order in which they were closed, and then what is still open.
    private Dictionary<InstrumentId, List<OpeningPortion>> Portions(LotLedger ledger, List<OpeningLot> parcels)
    {
        var portions = parcels.ToDictionary(parcel => parcel.Instrument, _ => new List<OpeningPortion>());
        foreach (var use in ledger.Uses.Where(use => BrokerCosts.IsAsked(use.Lot)))
        {
            portions[use.Lot.Origin!.Instrument].AddRange(use.Closing is { } at
                ? Closed(use.Lot, ledger.Closings[at])
                : [new(use.Lot.Origin.Instrument, use.Lot.OriginQuantity) { Origin = "It left the account with a transfer." }]);
        }

        foreach (var (instrument, book) in ledger.Books)
        {
            foreach (var portion in Open(instrument, [.. book.Open]))
            {
                portions[portion.Instrument].Add(portion);
            }
        }

        return portions;
    }

    private IEnumerable<OpeningPortion> Closed(Lot lot, Closing closing)
    {
        var rows = costs.RowsOf(closing, before);
        var asked = closing.Slices.Where(slice => BrokerCosts.IsAsked(slice.Lot)).Sum(slice => slice.Quantity);
        var instrument = lot.Origin!.Instrument;
        if (rows.Count > 0 && IsSame(rows.Sum(row => Math.Abs(row.Quantity)), Math.Abs(asked)) && asked == -lot.Quantity)
        {
            return rows.Select(row => new OpeningPortion(instrument, lot.OriginQuantity * Math.Abs(row.Quantity / asked))
            {
                Told = Math.Sign(lot.Quantity) * Math.Abs(row.Cost!.Value),
                Opened = row.Opened,
                Confidence = LotConfidence.Exact,
                Origin = Sentence($"The broker's closed lot of {Day(row.Opened)}, in the closing of {Day(closing.Day)}."),
            });
        }

        return
        [
            new(instrument, lot.OriginQuantity)
            {
                Confidence = costs.Of(closing) is null ? LotConfidence.Estimated : LotConfidence.CostExact,
                Origin = costs.Of(closing) is null
                    ? Sentence($"The closing of {Day(closing.Day)} without a cost of the broker's.")
                    : Sentence($"The broker's cost in the closing of {Day(closing.Day)}."),
            },
        ];
    }

    private IEnumerable<OpeningPortion> Open(InstrumentId instrument, List<Lot> open)
    {
        var asked = open.FindAll(BrokerCosts.IsAsked);
        if (asked.Count == 0)
            return [];

        var rows = costs.LotsOf(instrument, open, before);
        if (asked is [var only] && rows.Count > 0 && IsSame(rows.Sum(row => row.Quantity), only.Quantity))
        {
            return rows.Select(row => new OpeningPortion(only.Origin!.Instrument, only.OriginQuantity * row.Quantity / only.Quantity)
            {
                Told = row.Cost,
                Opened = row.Opened,
                Confidence = LotConfidence.Exact,
                Origin = Sentence($"The broker's open lot of {Day(row.Opened)}."),
            });
        }

        var told = costs.OfPosition(instrument, open) is not null;
        return asked.Select(lot => new OpeningPortion(lot.Origin!.Instrument, lot.OriginQuantity)
        {
            Origin = told
                ? Sentence($"The broker's cost of the position of {Day(snapshot!.Day)} less that of the lots bought since.")
                : "The broker's position, of which no statement tells the cost.",
        });
    }

    // Sets the cost of each part so that a walk gives what the broker tells; true when something changed.
    private bool Correct(LotLedger ledger, Dictionary<InstrumentId, List<OpeningPortion>> portions)
    {
        var changed = false;
        foreach (var use in ledger.Uses.Where(use => BrokerCosts.IsAsked(use.Lot)))
        {
            var closing = use.Closing is { } at ? ledger.Closings[at] : null;
            var all = closing?.Slices.Where(slice => BrokerCosts.IsAsked(slice.Lot)).Sum(slice => slice.Quantity) ?? 0m;
            changed |= Set(portions, use.Lot, closing is null ? null : costs.Of(closing) * -use.Lot.Quantity / all);
        }

        foreach (var (instrument, book) in ledger.Books)
        {
            var open = book.Open.ToList();
            var asked = open.FindAll(BrokerCosts.IsAsked);
            var all = asked.Sum(lot => lot.Quantity);
            foreach (var lot in asked)
            {
                changed |= Set(portions, lot, costs.OfPosition(instrument, open) * lot.Quantity / all);
            }
        }

        return changed;
    }

    private static bool Set(Dictionary<InstrumentId, List<OpeningPortion>> portions, Lot lot, decimal? target)
    {
        var own = portions[lot.Origin!.Instrument];
        var portion = own[lot.Origin.Number - 1];
        if ((portion.Told ?? target) is not { } told || (portion.Cost is not null && Math.Abs(lot.Cost - told) <= Cent))
            return false;

        // What came between may have taken a part of the cost, or added to it.
        var last = lot.Origin.Cost ?? 0m;
        var scaled = last != 0 && lot.Cost != 0 && last != lot.Cost;
        own[lot.Origin.Number - 1] = portion with { Cost = scaled ? last * told / lot.Cost : last + told - lot.Cost };
        return true;
    }

    private List<OpeningLot> Lots(Dictionary<InstrumentId, List<OpeningPortion>> portions) =>
    [
        .. portions.SelectMany(ofOne => ofOne.Value.Select((portion, i) => new OpeningLot(
            portion.Instrument,
            i + 1,
            portion.Opened ?? before,
            portion.Opened is not null,
            portion.Quantity,
            portion.Cost ?? MarketValue(portion),
            LotSource.Derived,
            portion.Confidence,
            portion.Cost is not null ? portion.Origin : MarketValue(portion) is null
                ? portion.Origin : Sentence($"{portion.Origin} At the market price before the history.")))),
    ];

    private decimal? MarketValue(OpeningPortion portion) =>
        portion.Quantity * prices.Find(portion.Instrument, before)?.Price
            * (facts.Instruments.GetValueOrDefault(portion.Instrument)?.EffectiveMultiplier ?? 1m);

    // A result that is not the broker's shows that the lots were others (performance.md §16.9).
    private void Judge(LotLedger ledger, List<OpeningLot> derived)
    {
        var doubted = ledger.Closings.Where(closing => closing.Slices.Any(slice => BrokerCosts.IsAsked(slice.Lot)))
            .Where(closing => costs.ResultOf(closing) is { } result
                && Math.Abs(closing.Realized - result) > FigureComparison.UnrealizedTolerance)
            .SelectMany(closing => closing.Slices).Select(slice => slice.Lot.Origin).OfType<OpeningLot>().ToHashSet();
        for (var i = 0; i < derived.Count; i++)
        {
            if (doubted.Contains(derived[i]))
                derived[i] = derived[i] with { Confidence = LotConfidence.Estimated };
        }
    }

    private static bool IsSame(decimal left, decimal right) => Math.Abs(left - right) <= FigureComparison.QuantityTolerance;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Sentence(FormattableString text) => FormattableString.Invariant(text);
}
