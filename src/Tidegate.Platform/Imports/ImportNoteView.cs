namespace Tidegate.Platform.Imports;

/// <summary>Something that the reader noticed in a file and that did not stop the import.</summary>
/// <param name="Code">Its kind: <c>E-04</c> dates in several formats, <c>W-01</c> another number of statements than announced, <c>U-01</c>
/// something unknown, <c>U-02</c> a value that could not be read.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Message">What, where, and what follows from it.</param>
public sealed record ImportNoteView(string Code, int Line, string Message);
