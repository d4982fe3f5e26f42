using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Lots;

namespace Tidegate.Platform.Findings;

/// <summary>
/// Takes what a person says about a corporate action that its rows do not resolve: how cost moves, and whether it realizes.
/// </summary>
public sealed class ResolveAction
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLengthMax = 500;

    private readonly AccountEdits edits;
    private readonly LotEditStore store;

    internal ResolveAction(AccountEdits edits, LotEditStore store)
    {
        this.edits = edits;
        this.store = store;
    }

    /// <summary>Keeps the terms; they replace earlier ones of the event.</summary>
    /// <param name="account">Whose action.</param>
    /// <param name="terms">The terms; shares are parts of cost, 0 to 1, together at most 1.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<FindingOutcome> RunAsync(AccountId account, ActionTerms terms, string person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (await edits.FindAsync(account, cancel) is not { } found)
            return new FindingOutcome.NotFound();

        var facts = await edits.ReadAsync(found, cancel);
        var legs = facts.Entries.OfType<CorporateAction>().Where(leg => leg.EventKey == terms.EventKey).ToList();
        if (legs.Count == 0)
            return new FindingOutcome.NotFound();

        if (Problem(terms, legs) is { } problem)
            return problem;

        await store.SaveAsync(account, terms with { Note = terms.Note.Trim() }, person, cancel);
        await edits.SaveAsync(account, cancel);
        return new FindingOutcome.Done();
    }

    private static FindingOutcome.Refused? Problem(ActionTerms terms, List<CorporateAction> legs)
    {
        foreach (var (instrument, share) in terms.Shares)
        {
            if (!legs.Exists(leg => leg.Instrument == instrument))
            {
                return new(
                    $"shares[{instrument}]",
                    $"Instrument {instrument} is no leg of the event. Its legs are "
                        + $"{string.Join(", ", legs.Select(leg => leg.Symbol).Distinct(StringComparer.Ordinal))}.");
            }

            if (share is < 0 or > 1)
            {
                return new(
                    $"shares[{instrument}]",
                    $"The share {Text(share)} is not between 0 and 1. Give 0.25 for a quarter of the cost.");
            }
        }

        if (terms.Shares.Values.Sum() is > 1 and var sum)
        {
            return new("shares", $"The shares add up to {Text(sum)}; together they are at most 1. Lower one.");
        }

        return terms.Note.Trim().Length > NoteLengthMax
            ? new("note", $"The note has {terms.Note.Trim().Length} characters; at most {NoteLengthMax} are possible. Shorten it.")
            : null;
    }

    private static string Text(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
