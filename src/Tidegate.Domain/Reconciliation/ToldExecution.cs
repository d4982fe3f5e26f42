using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Reconciliation;

/// <summary>What one of them tells of one execution, or of its cancel.</summary>
public sealed record ToldExecution
{
    /// <summary>Who tells it.</summary>
    public required ToldBy By { get; init; }

    /// <summary>Id of the ledger entry.</summary>
    public required Guid Entry { get; init; }

    /// <summary>When it was told; of several that tell the same execution the last one counts.</summary>
    public required DateTimeOffset Told { get; init; }

    /// <summary>Whose execution.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The day in whose books it stands.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>What was traded.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its symbol.</summary>
    public required string Symbol { get; init; }

    /// <summary>The broker's execution id; empty for a cancel.</summary>
    public string ExecutionId { get; init; } = "";

    /// <summary>The broker's transaction id; may be empty.</summary>
    public string TransactionId { get; init; } = "";

    /// <summary>The broker's trade id; may be empty.</summary>
    public string TradeId { get; init; } = "";

    /// <summary>Transaction id of what a cancel takes back; may be empty.</summary>
    public string OriginalTransactionId { get; init; } = "";

    /// <summary>Trade id of what a cancel takes back; may be empty.</summary>
    public string OriginalTradeId { get; init; } = "";

    /// <summary>
    /// Whether the entry no longer counts, because a statement without execution ids has the same, or because it was corrected.
    /// </summary>
    public bool Replaced { get; init; }

    /// <summary>What it says.</summary>
    public required ExecutionFigures Figures { get; init; }
}
