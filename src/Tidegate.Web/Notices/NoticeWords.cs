using Tidegate.Domain.Notices;

namespace Tidegate.Web.Notices;

/// <summary>Kinds of notices in words.</summary>
public static class NoticeWords
{
    /// <summary>All kinds in the order of the settings page.</summary>
    public static IReadOnlyList<NoticeKind> All { get; } = Enum.GetValues<NoticeKind>();

    /// <summary>What a kind tells of.</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.ConnectionStopped => "A connection waits for a person",
        NoticeKind.ConnectionFailing => "A connection has failed for hours",
        NoticeKind.TokenEnds => "A token ends soon or has ended",
        NoticeKind.StatementsLate => "No new statement for four weekdays",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no words."),
    };
}
