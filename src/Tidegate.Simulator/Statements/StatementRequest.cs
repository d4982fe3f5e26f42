using System.Collections.Immutable;
using Tidegate.Domain.Accounts;

namespace Tidegate.Simulator.Statements;

/// <summary>One file to issue.</summary>
/// <param name="Query">What it shows.</param>
/// <param name="Accounts">Whose; each one that the history has, in the order of the file.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
/// <param name="Generated">When the broker made it, New York wall time.</param>
public sealed record StatementRequest(
    StatementQuery Query, ImmutableArray<AccountId> Accounts, DateOnly From, DateOnly To, DateTime Generated)
{
    /// <summary>Trade confirmations leave out what happened later than this New York wall time; null for nothing.</summary>
    public DateTime? KnownUntil { get; init; }
}
