using Tidegate.Domain.Notices;

namespace Tidegate.Platform.Notices;

/// <summary>Something that has just been told.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Title">What happened.</param>
/// <param name="Sentence">What it means and what to do.</param>
/// <param name="Address">Path of the page where it can be mended.</param>
internal sealed record ToldChange(NoticeKind Kind, string Title, string Sentence, string Address);
