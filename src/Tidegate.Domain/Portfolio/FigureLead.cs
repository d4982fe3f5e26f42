namespace Tidegate.Domain.Portfolio;

/// <summary>Which of the two figures is shown first.</summary>
public enum FigureLead
{
    /// <summary>Ours, from the ledger's entries: the roll from the account's opening closes.</summary>
    Ours,

    /// <summary>The broker's snapshot: older entries are missing.</summary>
    Broker,
}
