namespace Tidegate.Domain.Reconciliation;

/// <summary>Who tells an execution, in the order in which they come.</summary>
public enum ToldBy
{
    /// <summary>A gateway, seconds later.</summary>
    Gateway,

    /// <summary>A trade confirmation, minutes later.</summary>
    Confirmation,

    /// <summary>An activity statement, the next day.</summary>
    Activity,
}
