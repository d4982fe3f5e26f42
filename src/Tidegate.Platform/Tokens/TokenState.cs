namespace Tidegate.Platform.Tokens;

/// <summary>Whether a token works.</summary>
public enum TokenState
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Ended,

    /// <summary>Its person or an admin ended it.</summary>
    Revoked,
}
