namespace Tidegate.Domain.Portfolio;

/// <summary>A figure of ours beside the broker's own. Unknown is null with a reason, never zero.</summary>
/// <param name="Ours">From the ledger's entries.</param>
/// <param name="Broker">From the broker's snapshot.</param>
/// <param name="Lead">Which one leads.</param>
/// <param name="State">How the two stand to each other.</param>
/// <param name="Reason">Why a figure is missing, or the likely cause of the difference, in a sentence; null when there is nothing to
/// say.</param>
public sealed record Figure(decimal? Ours, decimal? Broker, FigureLead Lead, FigureState State, string? Reason = null)
{
    /// <summary>Neither figure is known.</summary>
    public static Figure Unknown(string reason) => new(null, null, FigureLead.Broker, FigureState.Alone, reason);

    /// <summary>The leading figure, or the other one when the leading one is unknown.</summary>
    public decimal? Value => Lead == FigureLead.Ours ? Ours ?? Broker : Broker ?? Ours;

    /// <summary>Ours less the broker's; null when one is unknown.</summary>
    public decimal? Difference => Ours - Broker;
}
