using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>An instrument on the watch list of a workspace, with its newest quote.</summary>
internal sealed class WatchedRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string InstrumentId { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required string AssetClass { get; init; }

    public required string Currency { get; init; }

    public required string Exchange { get; init; }

    public required DateTimeOffset Added { get; init; }

    public QuoteKind? Kind { get; set; }

    public decimal? Bid { get; set; }

    public decimal? Ask { get; set; }

    public decimal? BidSize { get; set; }

    public decimal? AskSize { get; set; }

    public decimal? Last { get; set; }

    public decimal? Close { get; set; }

    public decimal? High { get; set; }

    public decimal? Low { get; set; }

    public decimal? Volume { get; set; }

    public DateTimeOffset? At { get; set; }

    public int? ProblemCode { get; set; }

    public string Problem { get; set; } = "";

    /// <summary>What is watched.</summary>
    public WatchedInstrument Watched => new(
        new InstrumentId(InstrumentId), Symbol, Name, new(AssetClass), Domain.Instruments.Currency.Parse(Currency), Exchange);

    /// <summary>The newest quote; null while none has come.</summary>
    public Quote? Quote => Kind is not { } kind ? null : new(new(InstrumentId), kind)
    {
        Bid = Bid,
        Ask = Ask,
        BidSize = BidSize,
        AskSize = AskSize,
        Last = Last,
        Close = Close,
        High = High,
        Low = Low,
        Volume = Volume,
        At = At,
        Problem = ProblemCode is { } code ? new(code, Problem) : null,
    };
}
