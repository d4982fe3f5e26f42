namespace Tidegate.Flex.Statements;

/// <summary>What a <c>StatementReader</c> meets on its way through a file, in file order.</summary>
public abstract record StatementItem
{
    private int line;

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get => line; init => line = value; }

    private protected void SetLine(int value) => line = value;
}
