namespace Tidegate.Platform.Doors.Tws;

/// <summary>Bars of the past.</summary>
/// <param name="Symbol">The word by which they were asked for.</param>
/// <param name="Conid">The broker's number of the instrument.</param>
/// <param name="Currency">Currency of the prices.</param>
/// <param name="Shows">Of what: <c>trades</c>, or <c>midpoint</c> for currencies.</param>
/// <param name="Bars">Oldest first.</param>
public sealed record BarsView(string Symbol, int Conid, string Currency, string Shows, IReadOnlyList<BarsView.Bar> Bars)
{
    /// <summary>A bar; the volume is null where nothing is traded.</summary>
    /// <param name="Begins">The day, or the wall time with its zone, as the broker writes it.</param>
    /// <param name="Open">First price.</param>
    /// <param name="High">Highest price.</param>
    /// <param name="Low">Lowest price.</param>
    /// <param name="Close">Last price.</param>
    /// <param name="Volume">What was traded.</param>
    public sealed record Bar(string Begins, decimal Open, decimal High, decimal Low, decimal Close, decimal? Volume);
}
