using Tidegate.Flex.Formats;

namespace Tidegate.Flex.Statements;

/// <summary>A file cannot be read further. The message says what is wrong, where, and what to do.</summary>
public sealed class StatementFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code"><c>E-01</c> not a statement, <c>E-02</c> malformed or over a limit, <c>E-03</c> no usable statement in it,
    /// <c>E-04</c> date order unknown.</param>
    /// <param name="line">Line, from 1; 0 when it has none.</param>
    /// <param name="column">Column, from 1; 0 when it has none.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public StatementFormatException(string code, int line, int column, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Line = line;
        Column = column;
    }

    /// <summary>
    /// <c>E-01</c> not a statement, <c>E-02</c> malformed or over a limit, <c>E-03</c> no usable statement in it, <c>E-04</c> date order
    /// unknown.
    /// </summary>
    public string Code { get; }

    /// <summary>Line, from 1; 0 when it has none.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 when it has none.</summary>
    public int Column { get; }

    /// <summary>The undecided date order, for <c>E-04</c>.</summary>
    public FormatDetection.Ambiguous? Dates { get; init; }

    /// <summary>What the file is, for <c>E-01</c>.</summary>
    public FileKind? Kind { get; init; }
}
