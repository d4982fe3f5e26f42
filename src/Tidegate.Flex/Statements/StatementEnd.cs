namespace Tidegate.Flex.Statements;

/// <summary>The statement ends; its rows are complete.</summary>
/// <param name="Index">Position in the file, from 0.</param>
public sealed record StatementEnd(int Index) : StatementItem;
