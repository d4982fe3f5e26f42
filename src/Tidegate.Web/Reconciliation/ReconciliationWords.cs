using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Domain.Reconciliation;
using Tidegate.Domain.Sessions;

namespace Tidegate.Web.Reconciliation;

/// <summary>The words of how what was told live stands to the statements.</summary>
public static class ReconciliationWords
{
    private const string ShortTime = "HH:mm";
    private const string LongTime = "HH:mm:ss";

    /// <summary>The word on the badge.</summary>
    public static string Of(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => "equal",
        ReconciliationState.Waiting => "waits for the statement",
        ReconciliationState.StatementOnly => "statement only",
        ReconciliationState.LiveOnly => "live only",
        _ => "differs",
    };

    /// <summary>The same in a sentence.</summary>
    public static string Sentence(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => "The gateway and the statements say the same, to the cent.",
        ReconciliationState.Waiting => "Told live; the statement of the day has not come yet.",
        ReconciliationState.StatementOnly => "A statement tells it and no gateway did: it was not seen live.",
        ReconciliationState.LiveOnly => "Told live, and the statement of the day does not have it. A finding says so.",
        _ => "Both tell it, with other figures. Those of the statement count.",
    };

    /// <summary>A time without connection, by the clock of New York; with its date where that is not the day itself.</summary>
    public static string Of(AwayTime away, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(away);
        var (from, until) = (Wall(away.From), away.Until is { } end ? Wall(end) : (DateTime?)null);
        if (until is null)
            return $"since {Text(from, day, ShortTime)}";
        var time = until - from < TimeSpan.FromMinutes(1) ? LongTime : ShortTime;
        return $"{Text(from, day, time)} to {Text(until.Value, day, time)}";
    }

    /// <summary>How it is coloured, as figures are.</summary>
    public static FigureState Tone(ReconciliationState state) => state switch
    {
        ReconciliationState.Equal => FigureState.Matched,
        ReconciliationState.Waiting => FigureState.Estimated,
        ReconciliationState.StatementOnly => FigureState.Explained,
        _ => FigureState.Broken,
    };

    private static DateTime Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, NewYork.Zone).DateTime;

    private static string Text(DateTime wall, DateOnly day, string time) =>
        wall.ToString(DateOnly.FromDateTime(wall) == day ? time : $"yyyy-MM-dd {time}", CultureInfo.InvariantCulture);
}
