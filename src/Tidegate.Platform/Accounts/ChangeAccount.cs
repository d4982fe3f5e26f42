using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>Gives an account a name of one's own. Its base currency stays the broker's.</summary>
public sealed class ChangeAccount(TidegateDb db)
{
    /// <summary>Longest alias, in characters.</summary>
    public const int AliasLengthMax = 60;

    /// <summary>Sets the alias; null or blank takes it away.</summary>
    public async Task<AliasChange> RunAsync(AccountId account, string? alias, CancellationToken cancel)
    {
        var name = string.IsNullOrWhiteSpace(alias) ? null : alias.Trim();
        if (name is { Length: > AliasLengthMax })
            return new AliasChange.Refused($"The alias has {name.Length} characters; at most {AliasLengthMax} are possible. Shorten it.");
        if (name is not null && name.Any(char.IsControl))
            return new AliasChange.Refused("The alias has a control character in it. Write it in one line.");

        var found = await db.Set<Account>().FirstOrDefaultAsync(a => a.AccountId == account.Value, cancel);
        if (found is null)
            return new AliasChange.UnknownAccount();

        found.Alias = name;
        await db.SaveChangesAsync(cancel);
        return new AliasChange.Changed();
    }
}
