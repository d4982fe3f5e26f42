namespace Tidegate.Platform.Support;

/// <summary>A support file that was written.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Parts">Names of the files in it.</param>
public sealed record SupportFile(string File, long Bytes, IReadOnlyList<string> Parts);
