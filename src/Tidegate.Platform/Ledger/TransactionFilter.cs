using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>Which entries to show; a null or empty part does not filter.</summary>
public sealed record TransactionFilter
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The accounts; empty for all live ones.</summary>
    public IReadOnlyList<AccountId> Accounts { get; init; } = [];

    /// <summary>First report day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last report day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Trades or cash transactions only.</summary>
    public EntryKind? Kind { get; init; }

    /// <summary>The broker's type, such as <c>Dividends</c> or <c>ExchTrade</c>.</summary>
    public string? Type { get; init; }

    /// <summary>One instrument only.</summary>
    public InstrumentId? Instrument { get; init; }

    /// <summary>One currency only.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Part of symbol, description, type, note or one of the broker's ids, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>Order of the list.</summary>
    public TransactionSort Sort { get; init; }

    /// <summary>Page from 1; a page beyond the last is empty.</summary>
    public int Page { get; init; } = 1;
}
