using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>What an entry did to lots, and what became of it.</summary>
/// <param name="Closing">The lots that it closed with their result; null when it closed none.</param>
/// <param name="Steps">Booked, taken back, booked again; empty when nothing was taken back.</param>
public sealed record TradeStoryView(GainView? Closing, IReadOnlyList<StoryStepView> Steps);
