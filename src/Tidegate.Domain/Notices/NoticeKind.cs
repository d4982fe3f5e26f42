namespace Tidegate.Domain.Notices;

/// <summary>What people are told of; each can be had by e-mail or not.</summary>
public enum NoticeKind
{
    /// <summary>A connection waits for a person.</summary>
    ConnectionStopped = 1,

    /// <summary>A connection has not gone well for hours, though it is tried again by itself.</summary>
    ConnectionFailing = 2,

    /// <summary>A token ends soon or has ended.</summary>
    TokenEnds = 3,

    /// <summary>The broker answers, but its newest day is days old.</summary>
    StatementsLate = 4,
}
