namespace Tidegate.Platform.Findings;

/// <summary>Whether a finding is still there.</summary>
public enum FindingStatus
{
    /// <summary>It is there.</summary>
    Open,

    /// <summary>It is there and a person accepted it with a reason.</summary>
    Accepted,

    /// <summary>A later import or an edit made it go.</summary>
    Healed,
}
