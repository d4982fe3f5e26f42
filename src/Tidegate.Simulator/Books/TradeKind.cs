namespace Tidegate.Simulator.Books;

/// <summary>How a trade came about; the broker's <c>transactionType</c>.</summary>
public enum TradeKind
{
    /// <summary>Executed on an exchange.</summary>
    Exchange,

    /// <summary>Booked by the broker: expiry, exercise, assignment, cash settlement.</summary>
    Book,

    /// <summary>A fraction of a share that a corporate action left, sold by the broker.</summary>
    Fraction,

    /// <summary>Made at another broker and settled here; printed as a trade transfer.</summary>
    Away,
}
