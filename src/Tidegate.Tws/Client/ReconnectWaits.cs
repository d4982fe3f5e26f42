using System.Globalization;
using System.Net.Sockets;

namespace Tidegate.Tws.Client;

/// <summary>What a client that was cut off waits for, in words that tell a person whether there is something to do.</summary>
internal static class ReconnectWaits
{
    private const int ClientIdInUse = 326;

    /// <summary>The gateway's daily restart takes 20 to 60 seconds; what takes longer than this is something else.</summary>
    public static readonly TimeSpan RestartMax = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan ResetBegins = new(23, 45, 0);
    private static readonly TimeSpan ResetEnds = new(0, 45, 0);
    private static readonly TimeSpan FridayResetBegins = new(23, 0, 0);
    private static readonly TimeSpan FridayResetEnds = new(3, 0, 0);
    private static readonly TimeSpan WeekEnds = new(1, 0, 0);

    // A machine without the zones of the world gets the words that hold at any hour.
    private static readonly TimeZoneInfo? NewYork = TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out var zone) ? zone : null;

    /// <summary>Whether nobody took the connection, as when the gateway does not run.</summary>
    public static bool IsRefusal(Exception? failure) =>
        failure is TwsException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    /// <summary>What it waits for.</summary>
    /// <param name="failure">What the last attempt met; null before the first one.</param>
    /// <param name="clientId">Its client id.</param>
    /// <param name="refused">How long nobody has taken connections.</param>
    /// <param name="now">By the client's clock.</param>
    public static string Reason(Exception? failure, int clientId, TimeSpan refused, DateTimeOffset now) => failure switch
    {
        null => "the gateway to take connections again",
        TwsException { Error.Code: ClientIdInUse } => string.Create(
            CultureInfo.InvariantCulture, $"the other connection with client id {clientId} to end; it may be this program's own old one"),
        TimeoutException => "the gateway to begin to talk; it may ask in its own window whether to let this program in",
        TwsException { InnerException: EndOfStreamException } =>
            "the gateway to let this program in; it closes connections at once while it starts, or when it does not trust the address",
        _ when !IsRefusal(failure) => "the gateway's machine to be reached",
        _ when refused < RestartMax => "the gateway to restart, which takes 20 to 60 seconds",
        _ => LongReason(refused, now),
    };

    private static string LongReason(TimeSpan refused, DateTimeOffset now)
    {
        if (NewYork is not null)
        {
            var local = TimeZoneInfo.ConvertTime(now, NewYork);
            if (local.DayOfWeek == DayOfWeek.Sunday && local.TimeOfDay >= WeekEnds)
            {
                return "somebody to log in at the gateway with the second factor: "
                    + "the login of the week ends on Sunday at 01:00 New York time";
            }

            if (IsReset(local))
                return "the broker's nightly reset to pass, mostly by 00:45 New York time; the gateway may need a login afterwards";
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"somebody to start the gateway or to log in there: nobody has taken connections for {refused.TotalMinutes:0} minutes");
    }

    // From Friday to Saturday it takes longer.
    private static bool IsReset(DateTimeOffset local)
    {
        var time = local.TimeOfDay;
        return local.DayOfWeek switch
        {
            DayOfWeek.Friday => time >= FridayResetBegins || time < ResetEnds,
            DayOfWeek.Saturday => time >= ResetBegins || time < FridayResetEnds,
            _ => time >= ResetBegins || time < ResetEnds,
        };
    }
}
