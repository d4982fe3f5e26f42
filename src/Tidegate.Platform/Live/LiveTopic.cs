namespace Tidegate.Platform.Live;

/// <summary>What can change while a page is open.</summary>
public enum LiveTopic
{
    /// <summary>How a connection stands.</summary>
    Connections,

    /// <summary>What was told, or is over.</summary>
    Notices,

    /// <summary>How a session with a gateway stands.</summary>
    Sessions,

    /// <summary>What a gateway tells of an account.</summary>
    Accounts,

    /// <summary>Quotes of the watch list, or the list itself.</summary>
    Quotes,
}
