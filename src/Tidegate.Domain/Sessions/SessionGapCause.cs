namespace Tidegate.Domain.Sessions;

/// <summary>Why nothing was heard from an account for a while.</summary>
public enum SessionGapCause
{
    /// <summary>The connection to the gateway broke, as when it restarts.</summary>
    Gateway = 1,

    /// <summary>The gateway had lost the broker.</summary>
    Broker = 2,

    /// <summary>It began in the hours of the broker's nightly reset.</summary>
    NightlyReset = 3,

    /// <summary>The product did not run.</summary>
    Product = 4,

    /// <summary>A person had paused it.</summary>
    Pause = 5,

    /// <summary>A person has changed the settings.</summary>
    Settings = 6,

    /// <summary>The accounts of the login did not fit what was declared.</summary>
    WrongMode = 7,
}
