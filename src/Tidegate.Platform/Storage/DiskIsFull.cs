namespace Tidegate.Platform.Storage;

/// <summary>Recognises a full disk in what the system or a tool says (tools run with the C locale), and says it plainly.</summary>
internal static class DiskIsFull
{
    private const long RoomMin = 256 * 1024;

    public static bool Says(string text) =>
        text.Contains("No space left on device", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the disk that holds a path has no room worth speaking of.</summary>
    public static bool Is(string path) => new DriveInfo(path).AvailableFreeSpace < RoomMin;

    public static StorageException At(string path, string detail, Exception? cause = null) => new(
        "disk-full",
        $"The disk that holds {path} is full.{(detail.Length == 0 ? "" : $" {detail}")}",
        "Free some space there (at least 1 GB), or move the data folder to a larger disk and name it with --data.",
        "--data",
        path,
        cause);
}
