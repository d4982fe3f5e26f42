namespace Tidegate.Domain.Notices;

/// <summary>Something that is so now and that people should know.</summary>
/// <param name="Key">What it is about: the same thing has the same key for as long as it lasts.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="Step">How urgent it has become; it is told again when this grows.</param>
/// <param name="Title">What happened, in one line.</param>
/// <param name="Sentence">What it means and what to do.</param>
/// <param name="Address">Path of the page where it can be mended.</param>
/// <param name="Over">What is said when it is over.</param>
public sealed record Condition(string Key, NoticeKind Kind, int Step, string Title, string Sentence, string Address, string Over);
