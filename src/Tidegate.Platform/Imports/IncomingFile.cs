namespace Tidegate.Platform.Imports;

/// <summary>A file that someone hands in.</summary>
/// <param name="Name">Its name, for display only.</param>
/// <param name="Content">Read once, forward only; not disposed.</param>
public sealed record IncomingFile(string Name, Stream Content);
