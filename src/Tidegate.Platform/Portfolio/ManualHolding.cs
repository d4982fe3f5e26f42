using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Portfolio;

/// <summary>Something held at another institution, as a person tells it; never in the broker's sum.</summary>
/// <param name="Id">Its id; the all-zero id for a new one.</param>
/// <param name="Institution">Where it is held.</param>
/// <param name="Name">What is held; <c>Cash</c> for money.</param>
/// <param name="Quantity">How much; for money the amount.</param>
/// <param name="Price">Price of one; 1 for money.</param>
/// <param name="Currency">Currency of price and cost.</param>
/// <param name="Cost">What it cost; null when not told.</param>
/// <param name="Day">Day of price and quantity.</param>
/// <param name="Note">The person's words; may be empty.</param>
public sealed record ManualHolding(
    Guid Id,
    string Institution,
    string Name,
    decimal Quantity,
    decimal Price,
    Currency Currency,
    decimal? Cost,
    DateOnly Day,
    string Note)
{
    /// <summary>Quantity × price.</summary>
    public decimal Value => Quantity * Price;
}
