namespace Tidegate.Domain.Reconciliation;

/// <summary>How what a gateway told stands to what statements tell; the worst last.</summary>
public enum ReconciliationState
{
    /// <summary>Both say the same, to the cent.</summary>
    Equal,

    /// <summary>Told live; the statement of the day has not come yet.</summary>
    Waiting,

    /// <summary>A statement tells it, and no gateway did.</summary>
    StatementOnly,

    /// <summary>Told live, and the statement of the day does not have it.</summary>
    LiveOnly,

    /// <summary>Both tell it, with other figures.</summary>
    Difference,
}
