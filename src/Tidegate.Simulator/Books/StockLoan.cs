namespace Tidegate.Simulator.Books;

/// <summary>Shares that are lent out, or come back; they stay in the position and earn a fee each day.</summary>
/// <param name="LoanId">Ties the rows of a loan together.</param>
/// <param name="Instrument">What is lent.</param>
/// <param name="Quantity">Signed change of what is lent: positive begins a loan, negative ends it.</param>
/// <param name="FeePercent">Yearly fee in per cent of the collateral, of which the owner gets half.</param>
/// <param name="Collateral">Value of the shares when the loan began.</param>
public sealed record StockLoan(string LoanId, Instrument Instrument, decimal Quantity, decimal FeePercent, decimal Collateral);
