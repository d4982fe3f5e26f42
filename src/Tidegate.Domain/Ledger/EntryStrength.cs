namespace Tidegate.Domain.Ledger;

/// <summary>
/// How sure the key of an entry is, weakest first. A copy of a row is found by the weaker keys that the stronger row has too, and then only
/// the stronger one counts.
/// </summary>
public enum EntryStrength
{
    /// <summary>An order of a trade confirmation.</summary>
    ProvisionalOrder = -2,

    /// <summary>
    /// An execution that a gateway or a trade confirmation told; both tell the same entry. Whatever an activity statement tells beats it.
    /// </summary>
    Provisional = -1,

    /// <summary>An order or a summary of an activity statement.</summary>
    Coarse = 0,

    /// <summary>What the row says.</summary>
    Content = 1,

    /// <summary>Trade id, or the ids that other kinds have beside the transaction id.</summary>
    Trade = 2,

    /// <summary>Execution id.</summary>
    Execution = 3,

    /// <summary>Transaction id.</summary>
    Transaction = 4,

    /// <summary>A person entered it: nothing stands for it and it stands for nothing.</summary>
    Manual = 5,
}
