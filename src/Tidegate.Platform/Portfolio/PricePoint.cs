namespace Tidegate.Platform.Portfolio;

/// <summary>A closing price.</summary>
/// <param name="Day">The day.</param>
/// <param name="Price">In the instrument's currency, as it was: not adjusted for splits.</param>
public sealed record PricePoint(DateOnly Day, decimal Price);
