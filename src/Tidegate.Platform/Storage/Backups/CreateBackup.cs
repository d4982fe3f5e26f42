namespace Tidegate.Platform.Storage.Backups;

/// <summary>
/// Writes database, key ring and kept statements into one file. Whoever has the file has the secrets, so only its owner may read it.
/// </summary>
public sealed class CreateBackup(Database database, DataFolder folder, TimeProvider clock)
{
    /// <summary>Writes the backup. The product may go on working meanwhile; the file is as of one moment.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    /// <param name="cancel">Ends it; then there is no file.</param>
    /// <exception cref="StorageException">The file exists or cannot be written, or the database cannot be read.</exception>
    public async Task<BackupWritten> RunAsync(string file, CancellationToken cancel)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new StorageException(
                "file-exists",
                $"{file} exists already, and a backup does not overwrite anything.",
                "Name a file that does not exist, such as one with today's date in its name.",
                "FILE",
                file);
        }

        return await new BackupWriter(database, folder, clock).WriteAsync(file, withStatements: true, cancel);
    }
}
