namespace Tidegate.Platform.Storage.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">Format of the file.</param>
/// <param name="Product">The product's version that wrote it.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="Postgres">Version of the server.</param>
/// <param name="Steps">The migrations that its tables have seen.</param>
/// <param name="WithStatements">Whether the kept statements are inside.</param>
public sealed record AboutBackup(
    int Format, string Product, DateTimeOffset CreatedAt, string Postgres, IReadOnlyList<string> Steps, bool WithStatements);
