namespace Tidegate.Simulator.FlexService;

/// <summary>Where the answer to a query comes from.</summary>
public enum FlexQueryKind
{
    /// <summary>Activity of finalized days.</summary>
    Activity,

    /// <summary>Trade confirmations, some minutes after the fills.</summary>
    TradeConfirmation,

    /// <summary>A file that is handed over as it is, whatever the window.</summary>
    File,
}
