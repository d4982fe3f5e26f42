namespace Tidegate.Domain.Ledger;

/// <summary>The days that entries of any kind may have beside the report day.</summary>
public enum EntryDay
{
    /// <summary>Settlement.</summary>
    Settle,

    /// <summary>Ex-day of a dividend.</summary>
    Ex,

    /// <summary>Payment of a dividend, or vesting of a grant.</summary>
    Due,

    /// <summary>Opening of a transferred lot.</summary>
    Opened,
}
