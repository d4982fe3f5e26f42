using Tidegate.Domain.Portfolio;
using Tidegate.Domain.Reconciliation;

namespace Tidegate.Web.Reconciliation;

/// <summary>The words of how what was told live stands to the statements.</summary>
public static class ReconciliationWords
{
    /// <summary>The word on the badge.</summary>
    public static string Of(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => "equal",
        ReconciliationState.Waiting => "waits for the statement",
        ReconciliationState.StatementOnly => "statement only",
        ReconciliationState.LiveOnly => "live only",
        _ => "differs",
    };

    /// <summary>The same in a sentence.</summary>
    public static string Sentence(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => "The gateway and the statements say the same, to the cent.",
        ReconciliationState.Waiting => "Told live; the statement of the day has not come yet.",
        ReconciliationState.StatementOnly => "A statement tells it and no gateway did: it was not seen live.",
        ReconciliationState.LiveOnly => "Told live, and the statement of the day does not have it. A finding says so.",
        _ => "Both tell it, with other figures. Those of the statement count.",
    };

    /// <summary>How it is coloured, as figures are.</summary>
    public static FigureState Tone(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => FigureState.Matched,
        ReconciliationState.Waiting => FigureState.Estimated,
        ReconciliationState.StatementOnly => FigureState.Explained,
        _ => FigureState.Broken,
    };
}
