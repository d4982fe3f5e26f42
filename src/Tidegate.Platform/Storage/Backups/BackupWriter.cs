using System.Formats.Tar;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Writes database, key ring and kept statements into one file. The product may go on working meanwhile.</summary>
internal sealed class BackupWriter(Database database, DataFolder folder, TimeProvider clock)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the backup; the name appears only when the file is whole.</summary>
    public async Task<BackupWritten> WriteAsync(string file, bool withStatements, CancellationToken cancel)
    {
        var draft = $"{file}.{Environment.ProcessId}.new";
        var dump = Path.Combine(folder.Backups, $"dump-{Guid.CreateVersion7(clock.GetUtcNow()):N}.new");
        try
        {
            await DumpTool.DumpAsync(database.Settings, dump, cancel);
            var statements = 0;
            await using (var target = new FileStream(draft, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerOnly,
            }))
            {
                await using (var tar = new TarWriter(target, TarEntryFormat.Pax, leaveOpen: true))
                {
                    var sums = new StringBuilder();
                    await AddTextAsync(tar, BackupFile.About, await AboutAsync(withStatements, cancel), sums, cancel);
                    await AddFileAsync(tar, BackupFile.Dump, dump, sums, cancel);
                    // Keys and statements after the dump: both only grow, so what the dump names is there.
                    foreach (var key in Directory.EnumerateFiles(folder.Keys, "*.xml"))
                    {
                        await AddFileAsync(tar, BackupFile.Keys + Path.GetFileName(key), key, sums, cancel);
                    }

                    foreach (var statement in withStatements ? Statements() : [])
                    {
                        var name = BackupFile.Statements + Path.GetRelativePath(folder.Statements, statement);
                        await AddFileAsync(tar, name, statement, sums, cancel);
                        statements++;
                    }

                    await AddTextAsync(tar, BackupFile.Sums, sums.ToString(), new StringBuilder(), cancel);
                }

                target.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: true);
            return new(Path.GetFullPath(file), new FileInfo(file).Length, statements);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DiskIsFull.Says(cause.Message)
                ? DiskIsFull.At(file, "No backup was made.", cause)
                : new StorageException(
                    "backup-not-written",
                    $"The backup {file} cannot be written: {cause.Message}",
                    "Name a file in a folder that exists and that this user may write.",
                    "FILE",
                    file,
                    cause);
        }
        finally
        {
            File.Delete(dump);
            if (Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(draft))))
            {
                File.Delete(draft);
            }
        }
    }

    private IEnumerable<string> Statements() => Directory.EnumerateFiles(folder.Statements, "*.gz", SearchOption.AllDirectories);

    private async Task<string> AboutAsync(bool withStatements, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var db = database.Context();
        return JsonSerializer.Serialize(
            new AboutBackup(
                BackupFile.Format,
                typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
                clock.GetUtcNow(),
                connection.PostgreSqlVersion.ToString(),
                [.. await db.Database.GetAppliedMigrationsAsync(cancel)],
                withStatements),
            JsonSerializerOptions.Web);
    }

    private static async Task AddFileAsync(TarWriter tar, string name, string path, StringBuilder sums, CancellationToken cancel)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, useAsync: true);
        sums.Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel))).Append("  ").Append(name).Append('\n');
        content.Position = 0;
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancel);
    }

    private static async Task AddTextAsync(TarWriter tar, string name, string text, StringBuilder sums, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        sums.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("  ").Append(name).Append('\n');
        using var content = new MemoryStream(bytes);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancel);
    }
}
