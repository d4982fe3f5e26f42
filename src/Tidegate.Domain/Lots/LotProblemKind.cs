namespace Tidegate.Domain.Lots;

/// <summary>What the walk could not do.</summary>
public enum LotProblemKind
{
    /// <summary>The rows of a corporate action do not tell how cost moves; a person must.</summary>
    UnresolvedAction,

    /// <summary>A corporate action takes more than is held.</summary>
    ActionBeyondPosition,

    /// <summary>Lots whose cost nothing tells.</summary>
    UnknownCost,
}
