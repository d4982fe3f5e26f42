using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Figures of the accounts of a scope.</summary>
internal sealed class Portfolios(TidegateDb db, PortfolioStore store, PortfolioMemory memory)
{
    /// <summary>Computes the figures and hands them to a view.</summary>
    public Task<ScopedAnswer<TView>> ShowAsync<TView>(AccountScope scope, Func<ScopePortfolio, TView> view, CancellationToken cancel) =>
        AnswerAsync(scope, async chosen => view(await ScopeAsync(chosen, scope.Display, scope.AsOf, cancel)), cancel);

    /// <summary>The same for a view that needs the entries too.</summary>
    public Task<ScopedAnswer<TView>> ShowBooksAsync<TView>(AccountScope scope, Func<ScopeBooks, TView> view, CancellationToken cancel) =>
        AnswerAsync(scope, async chosen => view(await BooksAsync(chosen, scope.Display, scope.AsOf, cancel)), cancel);

    /// <summary>Chooses the accounts of a scope, or says why there are none.</summary>
    public async Task<ScopedAnswer<TView>> AnswerAsync<TView>(
        AccountScope scope, Func<ScopeChoice.Chosen, Task<TView>> answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return await ScopeChoice.MakeAsync(db, scope.Accounts, cancel) switch
        {
            ScopeChoice.Unknown unknown => new ScopedAnswer<TView>.UnknownAccount(unknown.Account, unknown.Known),
            ScopeChoice.Mixed mixed => new ScopedAnswer<TView>.PaperWithLive(mixed.Paper, mixed.Live),
            ScopeChoice.Chosen chosen => new ScopedAnswer<TView>.Shown(await answer(chosen)),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no choice of accounts."),
        };
    }

    /// <summary>Figures and facts of chosen accounts.</summary>
    public async Task<ScopeBooks> BooksAsync(ScopeChoice.Chosen chosen, Currency? display, DateOnly? asOf, CancellationToken cancel)
    {
        var facts = new List<AccountFacts>();
        foreach (var account in chosen.Accounts)
        {
            facts.Add(await ReadFactsAsync(account, chosen.Revision, cancel));
        }

        return new(await ScopeAsync(chosen, display, asOf, cancel), facts);
    }

    /// <summary>Figures of chosen accounts at the end of a day; null for the newest.</summary>
    public async Task<ScopePortfolio> ScopeAsync(
        ScopeChoice.Chosen chosen, Currency? display, DateOnly? asOf, CancellationToken cancel)
    {
        var portfolios = new List<AccountPortfolio>();
        foreach (var account in chosen.Accounts)
        {
            portfolios.Add(await ReadAsync(account, chosen.Revision, asOf, cancel));
        }

        var generated = await NewestAsync([.. chosen.Accounts.Select(a => a.AccountId)], cancel);
        var scope = ScopePortfolio.Of(portfolios, display, generated);
        return asOf > scope.AsOf ? scope with { Notes = [.. scope.Notes, Later(asOf.Value, scope.AsOf.Value)] } : scope;
    }

    private static string Later(DateOnly asked, DateOnly shown) =>
        $"Nothing is known of {asked:yyyy-MM-dd} yet; these are the figures of {shown:yyyy-MM-dd}, the newest day of the statements.";

    /// <summary>Figures of one account at the end of a day; null for the newest.</summary>
    public async Task<AccountPortfolio> ReadAsync(Account account, long revision, DateOnly? asOf, CancellationToken cancel)
    {
        if (memory.Find(account.WorkspaceId, account.AccountId, revision, asOf) is { } known)
            return known;

        // Facts of a day of the past are asked for once, for its figures; those of the newest serve several views. Lots from before the
        // history are derived from the newest positions, whatever the day.
        var facts = await ReadFactsAsync(account, revision, cancel);
        if (asOf is not null)
            facts = (await store.ReadAsync(account, asOf, cancel)) with { NewestPositions = facts.Positions };
        var portfolio = AccountPortfolio.Of(facts, asOf);
        memory.Keep(account.WorkspaceId, account.AccountId, revision, asOf, portfolio);
        return portfolio;
    }

    private async Task<AccountFacts> ReadFactsAsync(Account account, long revision, CancellationToken cancel)
    {
        if (memory.FindFacts(account.WorkspaceId, account.AccountId, revision) is { } known)
            return known;

        var facts = await store.ReadAsync(account, asOf: null, cancel);
        memory.KeepFacts(account.WorkspaceId, account.AccountId, revision, facts);
        return facts;
    }

    private Task<DateTimeOffset?> NewestAsync(string[] accounts, CancellationToken cancel) =>
        db.Set<Statement>().Where(s => s.Accounts.Any(a => accounts.Contains(a))).MaxAsync(s => (DateTimeOffset?)s.Generated, cancel);
}
