using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>One entry in the story of a booking that was corrected, or of a payment with its tax.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Role">What it does in it.</param>
/// <param name="TakenBack">The entry that it takes back; the all-zero id when it takes none back, or not exactly one.</param>
public sealed record StoryStepView(TransactionView Entry, EntryRole Role, Guid TakenBack);
