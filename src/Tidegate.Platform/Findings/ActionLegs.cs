using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Reads the legs of a corporate action with our state before it, for the form in which a person resolves it.</summary>
internal sealed class ActionLegs(TidegateDb db, PortfolioStore portfolios)
{
    /// <summary>The legs of an event; empty without an event.</summary>
    public async Task<IReadOnlyList<ActionLegView>> ReadAsync(AccountId id, string eventKey, CancellationToken cancel)
    {
        if (eventKey.Length == 0
            || await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.AccountId == id.Value, cancel) is not { } account)
            return [];

        var facts = await portfolios.ReadAsync(account, cancel);
        var legs = facts.Entries.OfType<CorporateAction>().Where(leg => leg.EventKey == eventKey)
            .OrderBy(leg => leg.Quantity).ThenBy(leg => leg.Id).ToList();
        if (legs.Count == 0)
            return [];

        var before = AccountPortfolio.Of(facts, legs.Min(leg => leg.Day).AddDays(-1)).Lots.Open;
        var terms = facts.ActionTerms.FirstOrDefault(each => each.EventKey == eventKey);
        return legs.ConvertAll(leg => new ActionLegView(
            leg.Id,
            leg.Instrument,
            leg.Symbol,
            leg.Quantity,
            leg.Proceeds,
            leg.Value,
            leg.Currency,
            before.TryGetValue(leg.Instrument, out var lots) ? lots.Sum(lot => lot.Cost) : 0m,
            terms is not null && terms.Shares.TryGetValue(leg.Instrument, out var share) ? share : null));
    }
}
