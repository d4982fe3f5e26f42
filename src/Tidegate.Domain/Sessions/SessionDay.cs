using System.Collections.Immutable;

namespace Tidegate.Domain.Sessions;

/// <summary>How a session went on one day, UTC.</summary>
/// <param name="Day">The day.</param>
public sealed record SessionDay(DateOnly Day)
{
    /// <summary>Codes that are counted apart; what comes beyond is counted under 0.</summary>
    public const int CodesMax = 50;

    /// <summary>How long it was wanted: all but the times in which a person had paused it.</summary>
    public TimeSpan Wanted { get; init; }

    /// <summary>How long of that the accounts were heard.</summary>
    public TimeSpan Heard { get; init; }

    /// <summary>How often the gateway let us in.</summary>
    public int Connects { get; init; }

    /// <summary>How often the accounts were not heard any more.</summary>
    public int Breaks { get; init; }

    /// <summary>How often the gateway said each of its codes that tell of trouble.</summary>
    public ImmutableSortedDictionary<int, int> Errors { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>How long the gateway took to answer.</summary>
    public AnswerTimes Answers { get; init; } = AnswerTimes.None;

    /// <summary>The part of the wanted time in which the accounts were heard; null when it was not wanted.</summary>
    public decimal? Availability => Wanted > TimeSpan.Zero ? decimal.Round((decimal)Heard.Ticks / Wanted.Ticks, 5) : null;

    /// <summary>With a time in which the session stood so.</summary>
    public SessionDay Passed(TimeSpan time, SessionStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.State == SessionState.Paused ? this
            : this with { Wanted = Wanted + time, Heard = story.IsHeard ? Heard + time : Heard };
    }

    /// <summary>With an event.</summary>
    /// <param name="told">What happened.</param>
    /// <param name="before">The story before it.</param>
    /// <param name="after">The story after it.</param>
    public SessionDay After(SessionEvent told, SessionStory before, SessionStory after)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var day = this with
        {
            Connects = Connects + (told.Kind == SessionEventKind.Up ? 1 : 0),
            Breaks = Breaks + (before.IsHeard && !after.IsHeard ? 1 : 0),
        };
        return told.Code == 0 || SessionCodes.IsGood(told.Code) ? day : day.Counting(told.Code);
    }

    private SessionDay Counting(int code)
    {
        var key = Errors.ContainsKey(code) || Errors.Count < CodesMax ? code : 0;
        return this with { Errors = Errors.SetItem(key, Errors.GetValueOrDefault(key) + 1) };
    }
}
