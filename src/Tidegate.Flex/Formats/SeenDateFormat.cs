namespace Tidegate.Flex.Formats;

/// <summary>A date format and where it was first met.</summary>
/// <param name="Format">The format.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record SeenDateFormat(DateFormat Format, int Line);
