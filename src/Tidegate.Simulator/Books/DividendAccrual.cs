namespace Tidegate.Simulator.Books;

/// <summary>A dividend that is declared and not yet paid. Amounts in the instrument's currency; negative for a short position.</summary>
/// <param name="ActionId">Ties it to the later cash postings.</param>
/// <param name="Instrument">What pays.</param>
/// <param name="ExDate">First day without the right to it.</param>
/// <param name="PayDate">When it is paid.</param>
/// <param name="Quantity">What was held before the ex-date.</param>
/// <param name="GrossRate">Money a unit.</param>
/// <param name="Gross">Quantity × rate.</param>
/// <param name="Tax">To be withheld, positive.</param>
public sealed record DividendAccrual(
    long ActionId, Instrument Instrument, DateOnly ExDate, DateOnly PayDate, decimal Quantity, decimal GrossRate, decimal Gross,
    decimal Tax)
{
    /// <summary>Gross less tax; there is no fee.</summary>
    public decimal Net => Gross - Tax;
}
