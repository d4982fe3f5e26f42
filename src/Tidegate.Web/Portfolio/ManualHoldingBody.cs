using Tidegate.Domain.Instruments;

namespace Tidegate.Web.Portfolio;

/// <summary>Something held elsewhere, as a program tells it.</summary>
/// <param name="Institution">Where it is held, up to 120 characters.</param>
/// <param name="Name">What it is, up to 120 characters.</param>
/// <param name="Quantity">How many; not 0.</param>
/// <param name="Price">Price of one, 1 for money; not negative.</param>
/// <param name="Currency">Currency of price and cost.</param>
/// <param name="Cost">What all of it cost; null when unknown.</param>
/// <param name="Day">The day of the price.</param>
/// <param name="Note">Up to 500 characters.</param>
internal sealed record ManualHoldingBody(
    string Institution,
    string Name,
    decimal Quantity,
    decimal Price,
    Currency Currency,
    decimal? Cost,
    DateOnly Day,
    string? Note = null);
