namespace Tidegate.Domain.Lots;

/// <summary>
/// The walk through all entries of an account in the order of time: trades, corporate actions, transfers and grants of all instruments
/// together, because actions move lots between instruments and the premium of options moves into their underlying.
/// </summary>
public static class AccountWalk
{
    /// <summary>Lots and closings; a pure function, whatever the order of the entries.</summary>
    public static AccountLots Of(WalkInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Result(new WalkPlan(input).Run(input.Opening), input.Opening);
    }

    internal static AccountLots Result(LotLedger ledger, IReadOnlyList<OpeningLot> opening) => new(
        ledger.Books.Where(book => !book.Value.IsEmpty)
            .ToDictionary(book => book.Key, IReadOnlyList<Lot> (book) => [.. book.Value.Open]),
        ledger.Closings,
        opening,
        ledger.Problems);
}
