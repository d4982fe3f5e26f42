using System.IO.Compression;
using System.Security.Cryptography;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Keeps statements compressed by the hash of their content, forever: <c>statements/ab/&lt;sha256&gt;.xml.gz</c>. A file appears there
/// complete or not at all.
/// While it is worked on it also lies uncompressed among the uploads, because reading dates may need to go back.
/// </summary>
internal sealed class StatementArchive(DataFolder folder)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Where a kept file stands.</summary>
    public string PathOf(byte[] hash)
    {
        var name = Convert.ToHexStringLower(hash);
        return Path.Combine(folder.Statements, name[..2], name + ".xml.gz");
    }

    /// <summary>Whether the file is kept.</summary>
    public bool Keeps(byte[] hash) => hash.Length > 0 && File.Exists(PathOf(hash));

    /// <summary>Streams a file in.</summary>
    /// <param name="content">Read to its end, or to one byte above the limit.</param>
    /// <param name="bytesMax">Limit in bytes.</param>
    /// <param name="cancel">Ends the copy; nothing stays.</param>
    public async Task<UploadedFile> ReceiveAsync(Stream content, long bytesMax, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Uploads);
        var path = Path.Combine(folder.Uploads, $"{Guid.NewGuid():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var bytes = 0L;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
            {
                var buffer = new byte[BufferBytes];
                int read;
                while ((read = await content.ReadAsync(buffer, cancel)) > 0)
                {
                    bytes += read;
                    if (bytes > bytesMax)
                        break;
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }
            }

            if (bytes <= bytesMax)
                return new UploadedFile(path, bytes, hash.GetHashAndReset());
            File.Delete(path);
            return new UploadedFile("", bytes, []);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Keeps a received file and returns when it is safe on disk. A file with the same content is there already.</summary>
    public async Task KeepAsync(UploadedFile upload, CancellationToken cancel)
    {
        var target = PathOf(upload.Hash);
        if (!File.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var part = $"{target}.{Guid.NewGuid():N}.part";
            try
            {
                await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
                {
                    await using (var source = File.OpenRead(upload.Path))
                    await using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
                    {
                        await source.CopyToAsync(gzip, BufferBytes, cancel);
                    }

                    file.Flush(flushToDisk: true);
                }

                File.Move(part, target, overwrite: true);
            }
            catch
            {
                File.Delete(part);
                throw;
            }
        }

        File.Move(upload.Path, WorkPath(upload.Hash), overwrite: true);
    }

    /// <summary>Forgets a received file that is not kept.</summary>
    public static void Discard(UploadedFile upload)
    {
        if (upload.Path.Length > 0)
            File.Delete(upload.Path);
    }

    /// <summary>Opens a kept file so that one can go back in it; unpacks it again where the copy of the upload is gone.</summary>
    public async Task<FileStream> OpenForWorkAsync(byte[] hash, CancellationToken cancel)
    {
        var work = WorkPath(hash);
        if (!File.Exists(work))
        {
            Directory.CreateDirectory(folder.Uploads);
            var part = $"{work}.{Guid.NewGuid():N}.part";
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
            await using (var kept = OpenKept(hash))
            {
                await kept.CopyToAsync(file, BufferBytes, cancel);
            }

            File.Move(part, work, overwrite: true);
        }

        return new FileStream(work, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes,
            FileOptions.SequentialScan);
    }

    /// <summary>Opens a kept file, forward only. The caller disposes it.</summary>
    /// <exception cref="FileNotFoundException">The file is gone from the data folder.</exception>
    public Stream OpenKept(byte[] hash) => new GZipStream(File.OpenRead(PathOf(hash)), CompressionMode.Decompress);

    /// <summary>Removes the uncompressed copy; the kept one stays.</summary>
    public void EndWork(byte[] hash) => File.Delete(WorkPath(hash));

    private string WorkPath(byte[] hash) => Path.Combine(folder.Uploads, Convert.ToHexStringLower(hash) + ".xml");
}
