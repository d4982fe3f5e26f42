using Tidegate.Domain.Notices;

namespace Tidegate.Platform.Notices;

/// <summary>A notice as a member sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="Title">What happened.</param>
/// <param name="Sentence">What it means and what to do; when it is over, that it is.</param>
/// <param name="Address">Path of the page where it can be mended.</param>
/// <param name="Begun">Since when.</param>
/// <param name="Ended">Until when; null while it lasts.</param>
/// <param name="IsNew">Whether the member has not seen it, or not its end.</param>
public sealed record NoticeView(
    Guid Id, NoticeKind Kind, string Title, string Sentence, string Address, DateTimeOffset Begun, DateTimeOffset? Ended, bool IsNew);
