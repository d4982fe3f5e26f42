using System.Globalization;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Shares are granted at their value of the day, or forfeited at cost without a result.</summary>
internal sealed record GrantStep(Grant Grant) : WalkStep(Grant.When.Instant, 3, Grant.TransactionId)
{
    /// <inheritdoc/>
    public override void Apply(LotLedger ledger)
    {
        var left = Grant.Quantity;
        if (left < 0)
        {
            var taken = ledger.Take(Grant.Instrument, left);
            ledger.Depart(taken);
            left += taken.Sum(lot => lot.Quantity);
        }

        if (Math.Abs(left) <= LotBook.Dust)
            return;

        var cost = (Grant.Value is { } value and not 0m ? value * left / Grant.Quantity : (decimal?)null)
            ?? (Grant.Price is { } price and not 0m ? ledger.Input.ValueOf(Grant.Instrument, left, price) : (decimal?)null)
            ?? ledger.Input.MarketValueOf(Grant.Instrument, left, Grant.Day);
        if (cost is null)
        {
            ledger.Problems.Add(new(LotProblemKind.UnknownCost, Grant.Instrument, Grant.Day, "", [Grant.Id], string.Create(
                CultureInfo.InvariantCulture, $"{Grant.Symbol}: no statement tells what the {left:0.######} granted units are worth.")));
        }

        var told = Grant.Value is not (null or 0m) || Grant.Price is not (null or 0m);
        ledger.Arrive(Grant.Instrument, [
            new(Grant.Id, Grant.When.Instant, EntryDays.Wall(Grant), left, cost ?? 0m)
            {
                Source = Grant.Manual ? LotSource.Manual : LotSource.Grant,
                Confidence = told ? LotConfidence.Exact : LotConfidence.Estimated,
            },
        ], Grant.Id, Grant.Day);
    }
}
