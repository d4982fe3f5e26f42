using System.Globalization;
using System.Net.Sockets;
using Tidegate.Domain.Sessions;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>What happens to a connection of the client, as events of the session. It remembers whether the gateway was there.</summary>
internal sealed class TwsSessionEvents(TwsOptions options)
{
    private bool isThere;
    private bool isIdTaken;

    /// <summary>A first connection that did not come to be.</summary>
    public SessionEvent First(Exception failure, TimeSpan wait)
    {
        var now = options.Clock.GetUtcNow();
        var place = string.Create(CultureInfo.InvariantCulture, $"{options.Host}:{options.Port}");
        var told = failure switch
        {
            TwsException { Error.Code: SessionCodes.ClientIdTaken } => IdTaken(now),
            TwsException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => new SessionEvent(
                now, SessionEventKind.Refused, TwsException.CannotConnect,
                $"the gateway at {place}, where nobody takes connections; start it, or see that its API and the port are set"),
            TimeoutException => new(
                now, SessionEventKind.Waiting, 0, "the gateway to begin to talk; it may ask in its own window whether to let us in"),
            TwsException { InnerException: EndOfStreamException } refused => new(
                now, SessionEventKind.Waiting, refused.Error.Code,
                "the gateway to let us in; it closes connections at once while it starts, or when it does not trust our address"),
            TwsException other => new(
                now, SessionEventKind.Waiting, other.Error.Code, $"the gateway's machine {options.Host} to be reached"),
            _ => new(now, SessionEventKind.Waiting, 0, $"the gateway's machine {options.Host} to be reached"),
        };
        return told with { NextTry = now + wait };
    }

    /// <summary>What happened; null for what says nothing new.</summary>
    public SessionEvent? Of(ConnectionEvent happened)
    {
        var now = options.Clock.GetUtcNow();
        switch (happened)
        {
            case ConnectionEvent.Ready:
                isThere = true;
                isIdTaken = false;
                return new(now, SessionEventKind.Up);
            case ConnectionEvent.Lost lost:
                isIdTaken = false;
                // Also said of each try that fails; the wait that follows tells of it.
                var wasThere = isThere;
                isThere = false;
                return wasThere ? new(now, SessionEventKind.Lost, TwsException.ConnectionLost, lost.Cause) : null;
            case ConnectionEvent.ClientIdInUse:
                isIdTaken = true;
                return null;
            case ConnectionEvent.Waiting waiting:
                var told = isIdTaken ? IdTaken(now)
                    : new(now, waiting.IsRefused ? SessionEventKind.Refused : SessionEventKind.Waiting, 0, waiting.For);
                return told with { NextTry = now + waiting.Wait };
            case ConnectionEvent.BrokerLost lost:
                return new(now, SessionEventKind.BrokerLost, 1100, lost.Text);
            case ConnectionEvent.BrokerRestored back:
                return new(now, SessionEventKind.BrokerRestored, back.DataLost ? 1101 : 1102);
            case ConnectionEvent.Recovered recovered:
                return new(
                    now, SessionEventKind.Recovered, 0,
                    string.Create(CultureInfo.InvariantCulture, $"Away for {recovered.Gap.TotalSeconds:0} s; what happened is known."));
            case ConnectionEvent.Farm farm:
                return new(now, SessionEventKind.Farm, farm.Code, farm.Text);
            case ConnectionEvent.Notice { Error: { Code: SessionCodes.Competing } error }:
                return new(now, SessionEventKind.Competing, error.Code, error.Text);
            case ConnectionEvent.Notice notice:
                return new(now, SessionEventKind.Notice, notice.Error.Code, notice.Error.Text);
            case ConnectionEvent.Unreadable unreadable:
                return new(now, SessionEventKind.Notice, TwsException.BadMessage, unreadable.Cause);
            default:
                return null;
        }
    }

    private SessionEvent IdTaken(DateTimeOffset now) => new(
        now, SessionEventKind.ClientIdTaken, SessionCodes.ClientIdTaken,
        string.Create(CultureInfo.InvariantCulture, $"the other connection with client id {options.ClientId} to end"));
}
