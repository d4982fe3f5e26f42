using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Accounts;

/// <summary>The accounts and the currency that an address names: <c>a=U1,U2</c> or <c>a=paper</c>, <c>c=EUR</c>.</summary>
/// <param name="Scope">What to ask the use cases for.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences; the rest holds.</param>
public sealed record ScopeQuery(AccountScope Scope, IReadOnlyList<string> Wrong)
{
    /// <summary>The word for all paper accounts.</summary>
    public const string PaperWord = "paper";

    /// <summary>Reads an address; the accounts are needed for the word <c>paper</c>.</summary>
    public static ScopeQuery Of(PageAddress address, IReadOnlyList<AccountView> accounts)
    {
        ArgumentNullException.ThrowIfNull(address);
        var wrong = new List<string>();
        Currency? display = null;
        if (address["c"] is { } code)
        {
            if (Currency.TryParse(code.ToUpperInvariant(), out var currency))
            {
                display = currency;
            }
            else
            {
                wrong.Add($"'{code}' is no currency code (c); use three letters such as EUR. Shown in the base currency.");
            }
        }

        return new(new AccountScope(AccountsOf(address["a"], accounts), display), wrong);
    }

    /// <summary>Why there is no answer for a scope, in a sentence; null when there is one.</summary>
    public static string? Trouble<TView>(ScopedAnswer<TView> answer) => answer switch
    {
        ScopedAnswer<TView>.UnknownAccount unknown when unknown.Known.Count == 0 =>
            $"There is no account {unknown.Account} here yet. Import a statement of it first.",
        ScopedAnswer<TView>.UnknownAccount unknown =>
            $"There is no account {unknown.Account} here. Choose among {string.Join(", ", unknown.Known)}.",
        ScopedAnswer<TView>.PaperWithLive mixed =>
            $"{mixed.Paper} is a paper account and {mixed.Live} is not; they are never added. Choose accounts of one kind.",
        _ => null,
    };

    private static IReadOnlyList<AccountId> AccountsOf(string? text, IReadOnlyList<AccountView> accounts) => text switch
    {
        null => [],
        PaperWord => [.. accounts.Where(account => account.Paper).Select(account => account.Id)],
        _ => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Select(id => new AccountId(id))],
    };
}
