namespace Tidegate.Domain.Ledger;

/// <summary>One entry in the story of a booking.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Role">What it does in it.</param>
/// <param name="TakenBack">The entry that it takes back; the all-zero id when it takes none back, or not exactly one.</param>
public sealed record EntryStep(Guid Entry, EntryRole Role, Guid TakenBack);
