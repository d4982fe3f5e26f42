namespace Tidegate.Domain.Quotes;

/// <summary>What happened to a price from one moment to the next, in the currency of the instrument.</summary>
/// <param name="Day">The day on which it begins, where the instrument is traded.</param>
/// <param name="Time">When it begins on that day; null for bars of a day and longer.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">What was traded, in units; null where that is not told.</param>
public sealed record PriceBar(DateOnly Day, TimeOnly? Time, decimal Open, decimal High, decimal Low, decimal Close, decimal? Volume);
