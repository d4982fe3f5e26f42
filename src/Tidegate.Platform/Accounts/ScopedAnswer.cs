using Tidegate.Domain.Accounts;

namespace Tidegate.Platform.Accounts;

/// <summary>The answer to a question about a scope of accounts.</summary>
/// <typeparam name="TView">What is shown.</typeparam>
public abstract record ScopedAnswer<TView>
{
    private ScopedAnswer()
    {
    }

    /// <summary>The answer.</summary>
    public sealed record Shown(TView View) : ScopedAnswer<TView>;

    /// <summary>The workspace has no such account.</summary>
    /// <param name="Account">What was asked for.</param>
    /// <param name="Known">The accounts that there are.</param>
    public sealed record UnknownAccount(AccountId Account, IReadOnlyList<AccountId> Known) : ScopedAnswer<TView>;

    /// <summary>Paper money is never added to real money: the scope names accounts of both kinds.</summary>
    public sealed record PaperWithLive(AccountId Paper, AccountId Live) : ScopedAnswer<TView>;
}
