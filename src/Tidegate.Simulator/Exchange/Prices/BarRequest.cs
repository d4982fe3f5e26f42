namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Which bars are wanted.</summary>
/// <param name="Conid">Contract number.</param>
/// <param name="End">First instant after the bars; null for now. Later than now counts as now.</param>
/// <param name="Span">How far they reach back.</param>
/// <param name="Size">Length of a bar.</param>
/// <param name="Kind">What they are made of.</param>
/// <param name="RegularOnly">Only regular hours.</param>
public sealed record BarRequest(long Conid, DateTimeOffset? End, BarSpan Span, BarSize Size, BarKind Kind, bool RegularOnly);
