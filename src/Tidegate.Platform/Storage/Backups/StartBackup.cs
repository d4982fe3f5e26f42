namespace Tidegate.Platform.Storage.Backups;

/// <summary>Asks the running host for a backup now. Two wishes at once are one.</summary>
public sealed class StartBackup
{
    private readonly BackupDesk desk;

    internal StartBackup(BackupDesk desk) => this.desk = desk;

    /// <summary>Returns at once; the backup is made behind it.</summary>
    public void Run() => desk.Wish();
}
