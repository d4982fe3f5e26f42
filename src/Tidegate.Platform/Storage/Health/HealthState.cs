namespace Tidegate.Platform.Storage.Health;

/// <summary>How one thing of the house stands.</summary>
public enum HealthState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but a person should look at it.</summary>
    Warn,

    /// <summary>Something does not work until a person mends it.</summary>
    Fail,
}
