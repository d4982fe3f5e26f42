using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Unpacks a backup into a folder of its own and checks every byte against the sums at its end; nothing else is touched.</summary>
internal static class BackupReader
{
    /// <summary>Longest list of sums that is read; some million statements.</summary>
    private const long SumsBytesMax = 512L * 1024 * 1024;

    /// <summary>Unpacks and checks.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="target">A new, empty folder that only we can see into.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="StorageException">There is no such file, it is no backup, is cut or changed, or of a newer version.</exception>
    public static async Task<AboutBackup> UnpackAsync(string file, string target, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            throw new StorageException(
                "backup-missing", $"There is no file {file}.", "Name a file that 'tidegate backup' wrote.", "FILE", file);
        }

        try
        {
            var found = await UnpackAllAsync(file, target, cancel);
            await CheckSumsAsync(file, target, found, cancel);
            var about = JsonSerializer.Deserialize<AboutBackup>(
                await File.ReadAllTextAsync(Path.Combine(target, BackupFile.About), cancel), JsonSerializerOptions.Web);
            return about is { Format: <= BackupFile.Format } && File.Exists(Path.Combine(target, BackupFile.Dump))
                ? about
                : throw new StorageException(
                    "backup-newer",
                    $"The backup {file} has format {about?.Format}, written by Tidegate {about?.Product}; this version reads up to format "
                    + $"{BackupFile.Format}.",
                    "Restore it with that version or a newer one.",
                    "FILE",
                    file);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StorageException(
                "no-permission",
                $"The backup {file} cannot be read: {cause.Message}",
                "Run as the user that owns the file.",
                "FILE",
                file,
                cause);
        }
        catch (IOException cause) when (DiskIsFull.Says(cause.Message))
        {
            throw DiskIsFull.At(target, "Nothing was restored.", cause);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException or FormatException or JsonException)
        {
            throw Damaged(file, cause.Message, cause);
        }
    }

    private static async Task<Dictionary<string, string>> UnpackAllAsync(string file, string target, CancellationToken cancel)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var content = File.OpenRead(file);
        await using var tar = new TarReader(content);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            var path = Path.GetFullPath(Path.Combine(target, entry.Name));
            if (entry.EntryType != TarEntryType.RegularFile
                || !path.StartsWith(target + "/", StringComparison.Ordinal)
                || sums.ContainsKey(entry.Name))
            {
                throw new InvalidDataException($"It holds an entry that no backup has: {entry.Name}");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var copy = new FileStream(
                path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024, useAsync: true);
            if (entry.DataStream is { } bytes)
            {
                await bytes.CopyToAsync(copy, cancel);
            }

            copy.Position = 0;
            sums.Add(entry.Name, Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, cancel)));
        }

        return sums;
    }

    private static async Task CheckSumsAsync(string file, string target, Dictionary<string, string> found, CancellationToken cancel)
    {
        var list = new FileInfo(Path.Combine(target, BackupFile.Sums));
        if (!found.Remove(BackupFile.Sums) || list.Length > SumsBytesMax)
        {
            throw Damaged(file, "Its end is missing.");
        }

        await foreach (var line in File.ReadLinesAsync(list.FullName, cancel))
        {
            if (line.Split("  ", 2) is not [var sum, var name] || !found.Remove(name, out var actual) || actual != sum)
            {
                throw Damaged(file, $"A part is missing or changed: {line}");
            }
        }

        if (found.Count > 0)
        {
            throw Damaged(file, $"It holds a part that it does not list: {found.Keys.First()}");
        }
    }

    private static StorageException Damaged(string file, string detail, Exception? cause = null) => new(
        "backup-damaged",
        $"The file {file} is no backup of Tidegate, or is damaged. {detail} Nothing was changed.",
        "Use another copy or an older backup.",
        "FILE",
        file,
        cause);
}
