using Tidegate.Domain.Accounts;
using Tidegate.Domain.Income;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Income;

/// <summary>Reads the payment that an entry is a row of: the tax of a dividend, the dividend of a tax, and their corrections.</summary>
public sealed class GetPayment
{
    private readonly TidegateDb db;
    private readonly Portfolios portfolios;

    internal GetPayment(TidegateDb db, Portfolios portfolios)
    {
        this.db = db;
        this.portfolios = portfolios;
    }

    /// <summary>Answers for an entry of an account; null when it is no income, or the workspace has no such account.</summary>
    public async Task<PaymentView?> RunAsync(AccountId account, Guid entry, CancellationToken cancel)
    {
        var answer = await portfolios.ShowBooksAsync(new([account]), books => Find(books, entry), cancel);
        return answer is ScopedAnswer<(IncomePayment Payment, IReadOnlyList<EntryStep> Steps)?>.Shown { View: var (payment, steps) }
            ? new(payment, await StoryStore.ReadAsync(db, account, steps, cancel))
            : null;
    }

    private static (IncomePayment Payment, IReadOnlyList<EntryStep> Steps)? Find(ScopeBooks books, Guid entry)
    {
        foreach (var (account, facts) in books.Accounts)
        {
            if (IncomePayments.Of(facts.Entries, facts.Instruments, account.Rates, account.BaseCurrency)
                .FirstOrDefault(payment => payment.Entries.Contains(entry)) is not { } found)
            {
                continue;
            }

            var ids = found.Entries.ToHashSet();
            var rows = facts.Entries.OfType<CashTransaction>().Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id);
            return (found, PaymentStory.Of(found.Entries.Select(id => rows[id])));
        }

        return null;
    }
}
