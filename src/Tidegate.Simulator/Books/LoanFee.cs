namespace Tidegate.Simulator.Books;

/// <summary>The fee of one day for shares that are lent out; the money comes once a month as interest.</summary>
/// <param name="Loan">The loan, with the quantity that is lent.</param>
/// <param name="Gross">What the borrower pays, in the instrument's currency.</param>
/// <param name="Net">The owner's part of it.</param>
public sealed record LoanFee(StockLoan Loan, decimal Gross, decimal Net);
