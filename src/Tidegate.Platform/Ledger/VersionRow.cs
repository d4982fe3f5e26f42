using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>A content that statements gave for an entry, with the first and the greatest statement that has it.</summary>
internal sealed class VersionRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>Hash of the columns that the broker gave.</summary>
    public required Guid Content { get; init; }

    public required string AccountId { get; init; }

    public required short Kind { get; init; }

    public Guid? ExecutionKey { get; init; }

    public Guid? TradeKey { get; init; }

    public Guid? ContentKey { get; init; }

    public Guid? EventKey { get; init; }

    public required DateTimeOffset Instant { get; init; }

    public required string Wall { get; init; }

    public required string Zone { get; init; }

    public required bool TimeKnown { get; init; }

    public required DateOnly Day { get; init; }

    public required string InstrumentId { get; init; }

    public required string AssetClass { get; init; }

    public required string Symbol { get; init; }

    public required string Description { get; init; }

    public required string Currency { get; init; }

    public decimal? RateToBase { get; init; }

    public required string Type { get; init; }

    public required string TransactionId { get; init; }

    public required string TradeId { get; init; }

    public DateOnly? SettleDay { get; init; }

    public required string Codes { get; init; }

    public required bool Coarse { get; init; }

    /// <summary>Amount of a cash transaction, proceeds of a trade.</summary>
    public required decimal Amount { get; init; }

    public required string ActionId { get; init; }

    public DateOnly? ExDay { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? Price { get; init; }

    public decimal? Multiplier { get; init; }

    public decimal? Commission { get; init; }

    public string? CommissionCurrency { get; init; }

    public decimal? Taxes { get; init; }

    public required string ExecutionId { get; init; }

    public required string OrderId { get; init; }

    public required string OrderReference { get; init; }

    public required string OriginalTransactionId { get; init; }

    public required string OriginalTradeId { get; init; }

    public required string Side { get; init; }

    public required string OpenClose { get; init; }

    public required string Exchange { get; init; }

    public decimal? BrokerCost { get; init; }

    public decimal? BrokerRealized { get; init; }

    public required DateTimeOffset FirstGenerated { get; init; }

    public required byte[] FirstFile { get; init; }

    public required int FirstIndex { get; init; }

    public required int FirstLine { get; init; }

    public required DateTimeOffset LatestGenerated { get; init; }

    public required byte[] LatestFile { get; init; }

    public required int LatestIndex { get; init; }

    public required int LatestLine { get; init; }
}
