namespace Tidegate.Domain.Connections;

/// <summary>How a line of a test stands.</summary>
public enum TestLineState
{
    /// <summary>It is being looked at.</summary>
    Running = 1,

    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but a person should look at it.</summary>
    Look,

    /// <summary>It does not work until a person mends it.</summary>
    Failed,

    /// <summary>It was not looked at, because nobody asked for it or it cannot be told.</summary>
    NotChecked,

    /// <summary>The test ended before it.</summary>
    NotReached,
}
