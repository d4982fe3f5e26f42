using System.Security.Cryptography;

namespace Tidegate.Flex.WebService;

/// <summary>
/// A statement on its way to disk: written under a name of its own beside its place, hashed on the way, and moved there when it is whole.
/// Whatever else happens, nothing of it is left.
/// </summary>
internal sealed class StatementFile : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly string path;
    private readonly string partPath;
    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Creates the file; the folder must be there.</summary>
    public StatementFile(string path)
    {
        this.path = path;
        partPath = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.CreateVersion7():N}.part");
        file = new(partPath, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.Asynchronous,
            // An account's history is its owner's business.
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    /// <summary>Bytes written.</summary>
    public long SizeBytes { get; private set; }

    /// <summary>Writes the next bytes.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        hash.AppendData(bytes.Span);
        SizeBytes += bytes.Length;
        await file.WriteAsync(bytes, cancel);
    }

    /// <summary>Puts the file into its place, over an older one.</summary>
    /// <returns>SHA-256 of the file in lower-case hexadecimal.</returns>
    public async ValueTask<string> CompleteAsync(CancellationToken cancel)
    {
        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        File.Move(partPath, path, overwrite: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Removes what was not completed.</summary>
    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        try
        {
            await file.DisposeAsync();
        }
        finally
        {
            // After a completed move there is nothing under this name, which is fine.
            File.Delete(partPath);
        }
    }
}
