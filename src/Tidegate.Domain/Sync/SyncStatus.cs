namespace Tidegate.Domain.Sync;

/// <summary>How a connection stands to what the broker has.</summary>
public enum SyncStatus
{
    /// <summary>Nothing was fetched yet.</summary>
    NeverSynced,

    /// <summary>The last try went well.</summary>
    Ok,

    /// <summary>The last try did not go well; it is repeated by itself.</summary>
    Failing,

    /// <summary>Only a person can mend it; nothing is tried until somebody does.</summary>
    ActionNeeded,
}
