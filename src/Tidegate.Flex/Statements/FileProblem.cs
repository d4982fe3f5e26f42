namespace Tidegate.Flex.Statements;

/// <summary>Why a file cannot be read, or not to its end.</summary>
/// <param name="Code">See <see cref="StatementFormatException.Code"/>.</param>
/// <param name="Line">Line, from 1; 0 when it has none.</param>
/// <param name="Column">Column, from 1; 0 when it has none.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
public sealed record FileProblem(string Code, int Line, int Column, string Message)
{
    internal static FileProblem Of(StatementFormatException exception) =>
        new(exception.Code, exception.Line, exception.Column, exception.Message);
}
