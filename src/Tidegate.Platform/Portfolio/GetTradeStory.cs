using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the lots that an entry closed, and the cancel and the booking again of a trade.</summary>
public sealed class GetTradeStory
{
    private readonly TidegateDb db;
    private readonly Portfolios portfolios;

    internal GetTradeStory(TidegateDb db, Portfolios portfolios)
    {
        this.db = db;
        this.portfolios = portfolios;
    }

    /// <summary>Answers for an entry of an account; null when the workspace has no such account.</summary>
    public async Task<TradeStoryView?> RunAsync(AccountId account, Guid entry, CancellationToken cancel)
    {
        var answer = await portfolios.ShowBooksAsync(
            new([account]),
            books => (
                Closing: GainViews.Of(books, closing => closing.Entry == entry) is [var row, ..] ? row : null,
                Steps: TradeStory.Of(books.Facts.SelectMany(facts => facts.Entries).OfType<Trade>(), entry)),
            cancel);
        return answer is ScopedAnswer<(GainView? Closing, IReadOnlyList<EntryStep> Steps)>.Shown { View: var (closing, steps) }
            ? new(closing, await StoryStore.ReadAsync(db, account, steps, cancel))
            : null;
    }
}
