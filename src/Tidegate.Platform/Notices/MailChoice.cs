using Tidegate.Domain.Notices;

namespace Tidegate.Platform.Notices;

/// <summary>What a member wants by e-mail.</summary>
/// <param name="Mail">The address; empty for no e-mail.</param>
/// <param name="Kinds">The kinds that go there.</param>
public sealed record MailChoice(string Mail, IReadOnlyList<NoticeKind> Kinds);
