using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Connections;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Sessions;

/// <summary>What the bar says of the sessions with gateways.</summary>
public static class SessionMenuWords
{
    private static readonly TimeSpan ResetIsNear = TimeSpan.FromHours(12);

    // From the best to the worst; one that is not in use stands for none that is.
    private static readonly string[] Tones = ["is-alone", "is-equal", "is-explained", "is-estimated", "is-broken"];

    /// <summary>The one that stands worst; the first of those that stand alike.</summary>
    public static SessionView Worst(IReadOnlyList<SessionView> sessions) =>
        sessions.MaxBy(session => Array.IndexOf(Tones, GatewayWords.Tone(session)))
            ?? throw new ArgumentException("No sessions: there is no worst one.", nameof(sessions));

    /// <summary>Whether none of them is with real money.</summary>
    public static bool IsPaper(IReadOnlyList<SessionView> sessions) =>
        sessions.All(session => session.Gateway.Terms.Mode == TradingMode.Paper);

    /// <summary>The bar's mark as a sentence, beginning with the words that are seen.</summary>
    public static string Label(IReadOnlyList<SessionView> sessions)
    {
        var worst = Worst(sessions);
        var mode = IsPaper(sessions) ? "PAPER" : "LIVE";
        var which = sessions.Count == 1 ? $"gateway {worst.Gateway.Name}" : $"worst of {Numbers.Count(sessions.Count)} gateways";
        return $"{mode} {GatewayWords.State(worst)}, {which}";
    }

    /// <summary>How long it is to the broker's nightly reset; null when that is more than 12 hours away.</summary>
    public static string? Reset(SessionClock nights, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(nights);
        var reset = nights.NextReset(now);
        return reset.Holds(now) ? $"The broker's nightly reset is on; it ends {GatewayWords.In(reset.Until, now)}."
            : reset.From - now < ResetIsNear ? $"The broker's nightly reset begins {GatewayWords.In(reset.From, now)}."
            : null;
    }
}
