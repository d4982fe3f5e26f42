namespace Tidegate.Platform.Doors.Flex;

/// <summary>A file is not a statement that can be read. The message says what it is, where it is wrong, and what to do.</summary>
internal sealed class UnreadableStatementException(StatementProblem problem, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public StatementProblem Problem { get; } = problem;
}
