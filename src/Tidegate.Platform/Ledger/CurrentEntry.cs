namespace Tidegate.Platform.Ledger;

/// <summary>An entry with the version that counts.</summary>
internal sealed record CurrentEntry(EntryRow Entry, VersionRow Version);
