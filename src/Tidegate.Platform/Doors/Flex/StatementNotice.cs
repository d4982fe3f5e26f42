namespace Tidegate.Platform.Doors.Flex;

/// <summary>Something about a file that a person should know and that did not stop the reading.</summary>
/// <param name="Code">Its kind, see flex.md §14.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Message">What, where, and what follows.</param>
internal sealed record StatementNotice(string Code, int Line, string Message);
