namespace Tidegate.Domain.Ledger;

/// <summary>Which way a transfer goes.</summary>
public enum TransferDirection
{
    /// <summary>The statement does not tell; the signs do.</summary>
    Unknown,

    /// <summary>Into the account.</summary>
    In,

    /// <summary>Out of the account.</summary>
    Out,
}
