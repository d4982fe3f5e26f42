using System.Collections.Immutable;
using System.Text.Json;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>How a session went on one day, UTC.</summary>
internal sealed class SessionDayRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ConnectionId { get; init; }

    public required DateOnly Day { get; init; }

    public TimeSpan Wanted { get; set; }

    public TimeSpan Heard { get; set; }

    public int Connects { get; set; }

    public int Breaks { get; set; }

    /// <summary>How often each code came, as JSON.</summary>
    public string Errors { get; set; } = "{}";

    /// <summary>Answers by the steps of <see cref="AnswerTimes"/>.</summary>
    public int[] Answers { get; set; } = [.. AnswerTimes.None.Counts];

    /// <summary>The same as a value.</summary>
    public SessionDay Value => new(Day)
    {
        Wanted = Wanted,
        Heard = Heard,
        Connects = Connects,
        Breaks = Breaks,
        Errors = JsonSerializer.Deserialize<Dictionary<int, int>>(Errors)!.ToImmutableSortedDictionary(),
        Answers = Answers.Length == AnswerTimes.StepsMilliseconds.Length ? new() { Counts = [.. Answers] } : AnswerTimes.None,
    };

    /// <summary>Takes the value's figures.</summary>
    public void Take(SessionDay day)
    {
        (Wanted, Heard, Connects, Breaks) = (day.Wanted, day.Heard, day.Connects, day.Breaks);
        Errors = JsonSerializer.Serialize(day.Errors);
        Answers = [.. day.Answers.Counts];
    }
}
