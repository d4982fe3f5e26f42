namespace Tidegate.Platform.Storage.Backups;

/// <summary>A backup that lies in the data folder.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Bytes">Its size.</param>
public sealed record BackupListed(string Name, DateTimeOffset At, long Bytes);
