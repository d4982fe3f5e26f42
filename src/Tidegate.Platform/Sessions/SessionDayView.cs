using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>How a session went on one day, UTC.</summary>
/// <param name="Day">The day.</param>
/// <param name="Availability">The part of the wanted time in which the accounts were heard, 0 to 1; null when it was not wanted.</param>
/// <param name="Connects">How often the gateway let us in.</param>
/// <param name="Breaks">How often the accounts were not heard any more.</param>
/// <param name="Answers">Answers that were timed.</param>
/// <param name="MedianMilliseconds">Half of them took no longer; null without answers.</param>
/// <param name="SlowMilliseconds">99 of 100 took no longer; null without answers.</param>
/// <param name="Errors">Codes of trouble with how often they came.</param>
public sealed record SessionDayView(
    DateOnly Day,
    decimal? Availability,
    int Connects,
    int Breaks,
    int Answers,
    int? MedianMilliseconds,
    int? SlowMilliseconds,
    IReadOnlyList<SessionErrorView> Errors)
{
    internal static SessionDayView Of(SessionDay day) => new(
        day.Day, day.Availability, day.Connects, day.Breaks, day.Answers.Count, Milliseconds(day.Answers.Percentile(50)),
        Milliseconds(day.Answers.Percentile(99)),
        [.. day.Errors.Select(error => new SessionErrorView(error.Key, SessionCodes.Words(error.Key), error.Value))]);

    private static int? Milliseconds(TimeSpan? time) => time is { } known ? (int)known.TotalMilliseconds : null;
}
