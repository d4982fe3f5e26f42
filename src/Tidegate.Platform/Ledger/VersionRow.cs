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

    /// <summary>See <see cref="Tidegate.Domain.Ledger.EntryNumber.Amount"/>.</summary>
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

    public decimal? Value { get; init; }

    public decimal? Gross { get; init; }

    public decimal? Fee { get; init; }

    public decimal? Rate { get; init; }

    public decimal? NetCash { get; init; }

    public decimal? Money { get; init; }

    public decimal? MarkToMarket { get; init; }

    public decimal? ClosePrice { get; init; }

    public decimal? AccruedInterest { get; init; }

    /// <summary>Payment of a dividend, vesting of a grant.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>Opening of a transferred lot.</summary>
    public DateOnly? Opened { get; init; }

    public string Model { get; init; } = "";

    /// <summary>Which way a transfer goes, in the broker's word.</summary>
    public string Direction { get; init; } = "";

    /// <summary>The other account of a transfer.</summary>
    public string Counterparty { get; init; } = "";

    public bool Provisional { get; init; }

    public bool Manual { get; init; }

    /// <summary>See <see cref="Tidegate.Domain.Ledger.LackingColumns"/>.</summary>
    public short Lacking { get; init; }

    /// <summary>Section and element of the row, such as <c>Trades/Trade</c>; empty for a person's entry.</summary>
    public string Element { get; init; } = "";

    /// <summary>Which translation of rows into entries made it; one of an older translation is to be replaced.</summary>
    public short Translation { get; init; }

    /// <summary>
    /// Whether no statement says exactly this: the greatest one lacks columns that older ones have. Its places are those of the greatest.
    /// </summary>
    public bool Joined { get; init; }

    public required DateTimeOffset FirstGenerated { get; init; }

    public required byte[] FirstFile { get; init; }

    public required int FirstIndex { get; init; }

    public required int FirstLine { get; init; }

    public required DateTimeOffset LatestGenerated { get; init; }

    public required byte[] LatestFile { get; init; }

    public required int LatestIndex { get; init; }

    public required int LatestLine { get; init; }
}
