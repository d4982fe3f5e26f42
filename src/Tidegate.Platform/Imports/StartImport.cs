using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Keeps files and opens a job for them; the job is run by the host, or by <see cref="RunImports"/>.</summary>
public sealed class StartImport(TidegateDb db)
{
    /// <summary>Streams the files into the data folder, one after the other.</summary>
    public Task<ImportStart> RunAsync(IAsyncEnumerable<IncomingFile> files, CancellationToken cancel)
    {
        _ = (db, files);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<ImportStart>(new ImportStart.NoFile());
    }
}
