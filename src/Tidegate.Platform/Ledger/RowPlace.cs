namespace Tidegate.Platform.Ledger;

/// <summary>Where a row stands.</summary>
/// <param name="File">Name of the file as it was given; the hash when that is no longer known.</param>
/// <param name="FileHash">SHA-256 in hexadecimal.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="From">First day of the statement.</param>
/// <param name="To">Last day of the statement.</param>
/// <param name="Generated">When the broker made the statement, UTC.</param>
/// <param name="Query">Name of the query; may be empty.</param>
public sealed record RowPlace(string File, string FileHash, int Line, DateOnly From, DateOnly To, DateTimeOffset Generated, string Query);
