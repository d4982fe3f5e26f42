using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Ledger;

/// <summary>Words for what an entry does in the story of a booking.</summary>
public static class StoryWords
{
    /// <summary>What a step does, such as <c>takes back the one of Fri 20 Dec 2024</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="steps">All steps of the story.</param>
    public static string Of(StoryStepView step, IReadOnlyList<StoryStepView> steps)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(steps);
        var taker = steps.FirstOrDefault(other => other.TakenBack == step.Entry.Id);
        var did = step.Role switch
        {
            EntryRole.Booked => "booked",
            EntryRole.BookedAgain => "booked again",
            _ => steps.FirstOrDefault(other => other.Entry.Id == step.TakenBack) is { } taken
                ? $"takes back the one of {Days.Text(taken.Entry.Day)}"
                : "takes back, in part or from before",
        };
        return taker is null ? did : $"{did}, taken back {Days.Text(taker.Entry.Day)}";
    }
}
