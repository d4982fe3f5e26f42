namespace Tidegate.Platform.Doors.Tws;

/// <summary>A quote as it stands now.</summary>
/// <param name="Symbol">The word by which it was asked for.</param>
/// <param name="At">When it was heard here.</param>
/// <param name="Bid">Highest bid; null where none was told.</param>
/// <param name="Ask">Lowest ask.</param>
/// <param name="Last">Last price.</param>
/// <param name="Kind">
/// <c>live</c>, <c>frozen</c> (of the last session), <c>delayed</c> by 15 to 20 minutes, or <c>delayed, frozen</c>.
/// </param>
public sealed record QuoteRow(string Symbol, DateTimeOffset At, decimal? Bid, decimal? Ask, decimal? Last, string Kind);
