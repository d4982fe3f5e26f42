using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Portfolio;

/// <summary>What a statement covers.</summary>
/// <param name="Days">Its days.</param>
/// <param name="HasTrades">Whether the section of trades was ticked.</param>
/// <param name="HasCash">Whether the section of cash transactions was ticked.</param>
public sealed record StatementWindow(DaySpan Days, bool HasTrades, bool HasCash)
{
    /// <summary>All ticked sections, with rows or without.</summary>
    public IReadOnlyCollection<string> Sections { get; init; } = [];

    /// <summary>
    /// Elements with rows, such as <c>Trades/Order</c>: a section whose executions are missing has other elements only.
    /// </summary>
    public IReadOnlyCollection<string> Elements { get; init; } = [];

    /// <summary>Whether it is of trade confirmations, which have neither cash nor cost.</summary>
    public bool IsConfirmation { get; init; }
}
