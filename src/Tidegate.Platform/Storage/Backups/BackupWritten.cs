namespace Tidegate.Platform.Storage.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Statements">How many kept statements are inside.</param>
public sealed record BackupWritten(string File, long Bytes, int Statements);
