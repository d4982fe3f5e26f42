using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Figures of a scope with the facts that they are made from, account by account in the same order.</summary>
internal sealed record ScopeBooks(ScopePortfolio Portfolio, IReadOnlyList<AccountFacts> Facts)
{
    /// <summary>The accounts with their facts.</summary>
    public IEnumerable<(AccountPortfolio Account, AccountFacts Facts)> Accounts => Portfolio.Accounts.Zip(Facts);
}
