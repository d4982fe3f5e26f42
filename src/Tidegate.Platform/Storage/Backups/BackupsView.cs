namespace Tidegate.Platform.Storage.Backups;

/// <summary>The product's own backups, for an admin.</summary>
/// <param name="State">Plan, last try, last success, what went wrong.</param>
/// <param name="Next">When the next one is made by itself; null when they are off.</param>
/// <param name="Zone">The clock by which the night is told.</param>
/// <param name="IsBusy">Whether one is being made.</param>
/// <param name="Items">What lies in the folder, newest first.</param>
/// <param name="Folder">Where that is.</param>
/// <param name="FreeBytes">Free room on its disk.</param>
public sealed record BackupsView(
    BackupState State,
    DateTimeOffset? Next,
    TimeZoneInfo Zone,
    bool IsBusy,
    IReadOnlyList<BackupListed> Items,
    string Folder,
    long FreeBytes);
