using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Sessions;

/// <summary>Something that a gateway tells of an account.</summary>
/// <param name="Account">The account.</param>
public abstract record LiveChange(AccountId Account)
{
    /// <summary>A value by the broker's name for it.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Key">Such as <c>NetLiquidation</c> or <c>CashBalance</c>.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Currency"><c>BASE</c> for a sum over currencies; empty for none.</param>
    public sealed record Valued(AccountId Account, string Key, decimal Amount, string Currency) : LiveChange(Account);

    /// <summary>What is held of one instrument now; a quantity of zero is the end of a position.</summary>
    public sealed record Held(AccountId Account, LivePosition Position) : LiveChange(Account);

    /// <summary>All that is held now.</summary>
    public sealed record Holdings(AccountId Account, ImmutableArray<LivePosition> Positions) : LiveChange(Account);

    /// <summary>What a position is worth now.</summary>
    public sealed record Marked(
        AccountId Account, InstrumentId Instrument, decimal? Value, decimal? Daily, decimal? Unrealized, decimal? Realized)
        : LiveChange(Account);

    /// <summary>Profit of the account, in its base currency.</summary>
    public sealed record Earned(AccountId Account, decimal? Daily, decimal? Unrealized, decimal? Realized) : LiveChange(Account);
}
