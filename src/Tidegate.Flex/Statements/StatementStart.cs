using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>One statement begins: one account, one window.</summary>
/// <param name="Index">Position in the file, from 0.</param>
/// <param name="AccountId">The account; with consolidated output rows may name others.</param>
/// <param name="From">First day, in the account's reporting zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Period">The query's period label, such as <c>Last365CalendarDays</c>; empty for a custom range.</param>
/// <param name="Generated">When the broker made the statement.</param>
public sealed record StatementStart(
    int Index, string AccountId, DateOnly From, DateOnly To, string Period, FlexTime Generated) : StatementItem;
