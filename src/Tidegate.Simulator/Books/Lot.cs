namespace Tidegate.Simulator.Books;

/// <summary>An opening quantity with its cost that closings consume, oldest first.</summary>
/// <param name="TransactionId">Transaction id of the opening trade or transfer.</param>
/// <param name="OrderId">Order of the opening trade, 0 when there was none.</param>
/// <param name="Opened">New York wall time of the opening.</param>
/// <param name="Quantity">Signed and never zero: negative is short.</param>
/// <param name="Cost">Money spent, commission and taxes included, in the instrument's currency; negative for a short lot (money
/// received).</param>
public sealed record Lot(long TransactionId, long OrderId, DateTime Opened, decimal Quantity, decimal Cost);
