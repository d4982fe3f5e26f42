namespace Tidegate.Platform.Storage.Backups;

/// <summary>Reads how the product's own backups stand.</summary>
public sealed class GetBackups
{
    private readonly BackupDesk desk;
    private readonly DataFolder folder;
    private readonly TimeProvider clock;

    internal GetBackups(BackupDesk desk, DataFolder folder, TimeProvider clock)
    {
        this.desk = desk;
        this.folder = folder;
        this.clock = clock;
    }

    /// <summary>All there is to say.</summary>
    public BackupsView Run() => new(
        desk.Read(),
        desk.NextDue(),
        clock.LocalTimeZone,
        desk.IsBusy,
        BackupDesk.List(folder),
        folder.Backups,
        new DriveInfo(folder.Root).AvailableFreeSpace);
}
