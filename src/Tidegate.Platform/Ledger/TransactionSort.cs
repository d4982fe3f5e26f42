namespace Tidegate.Platform.Ledger;

/// <summary>Order of the list of transactions.</summary>
public enum TransactionSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,

    /// <summary>By symbol, newest first within.</summary>
    Instrument,

    /// <summary>Greatest amount first.</summary>
    AmountDescending,

    /// <summary>Smallest amount first.</summary>
    AmountAscending,
}
