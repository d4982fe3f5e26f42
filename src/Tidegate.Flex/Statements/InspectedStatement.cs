using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>One statement of an inspected file.</summary>
/// <param name="Index">Position in the file, from 0.</param>
/// <param name="AccountId">The account that the statement names.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Period">The query's period label; empty for a custom range.</param>
/// <param name="Generated">When the broker made it.</param>
/// <param name="BaseCurrency">The account's base currency; <see langword="null"/> when the sections in the file do not tell it.</param>
/// <param name="Sections">The sections in file order. One without rows was ticked, and nothing happened; one that is missing was not
/// ticked.</param>
/// <param name="IsComplete">Whether the statement was read to its end.</param>
public sealed record InspectedStatement(
    int Index,
    string AccountId,
    DateOnly From,
    DateOnly To,
    string Period,
    FlexTime Generated,
    string? BaseCurrency,
    IReadOnlyList<InspectedSection> Sections,
    bool IsComplete);
