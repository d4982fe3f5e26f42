namespace Tidegate.Platform.Ledger;

/// <summary>Which statement speaks. Of several that say different things the greatest counts: by generation, then hash of the file, then
/// index.</summary>
internal sealed record StatementStamp(Guid WorkspaceId, DateTimeOffset Generated, byte[] FileHash, int Index);
