namespace Tidegate.Simulator.FlexService;

/// <summary>How an answer is handed over.</summary>
internal sealed record FlexDelivery
{
    /// <summary>How late it comes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Attributes of short answers stand in single quotes.</summary>
    public bool SingleQuotes { get; init; }

    /// <summary>How fast a statement comes; null for as fast as it goes.</summary>
    public int? BytesPerSecond { get; init; }

    /// <summary>How much of a statement comes; null for all.</summary>
    public int? Percent { get; init; }

    /// <summary>A cut answer ends as if it were whole.</summary>
    public bool CleanCut { get; init; }

    /// <summary>A statement has things that nobody has heard of.</summary>
    public bool Drift { get; init; }
}
