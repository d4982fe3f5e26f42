namespace Tidegate.Simulator.Books;

/// <summary>Shares that are given to the owner of the account; their value on the day is their cost.</summary>
/// <param name="TransactionId">Unique; the statement does not print it.</param>
/// <param name="Instrument">What is given.</param>
/// <param name="Quantity">How much, above zero.</param>
/// <param name="Price">Price a unit on the day.</param>
/// <param name="At">New York wall time of the award.</param>
/// <param name="Vests">From when on the shares can be sold.</param>
public sealed record StockGrant(
    long TransactionId, Instrument Instrument, decimal Quantity, decimal Price, DateTime At, DateOnly Vests)
{
    /// <summary>Value on the day, two digits.</summary>
    public decimal Value => decimal.Round(Instrument.Money(Quantity, Price), 2);
}
