namespace Tidegate.Flex.Statements;

/// <summary>Something about a file that a person should know and that did not stop the reading.</summary>
/// <param name="Code">What kind of note: <c>E-04</c> several date formats, <c>W-01</c> wrong count, <c>U-01</c> something unknown,
/// <c>U-02</c> a value that could not be read.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Message">Plain sentences: what, where, and what follows from it.</param>
public sealed record StatementNote(string Code, int Line, string Message);
