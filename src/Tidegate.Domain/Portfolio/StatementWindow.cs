using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Portfolio;

/// <summary>What a statement covers.</summary>
/// <param name="Days">Its days.</param>
/// <param name="HasTrades">Whether the section of trades was ticked.</param>
/// <param name="HasCash">Whether the section of cash transactions was ticked.</param>
public sealed record StatementWindow(DaySpan Days, bool HasTrades, bool HasCash);
