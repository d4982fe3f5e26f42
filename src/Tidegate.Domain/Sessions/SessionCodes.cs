using System.Globalization;

namespace Tidegate.Domain.Sessions;

/// <summary>The broker's codes that concern a connection, in words (tws-api §8.8).</summary>
public static class SessionCodes
{
    /// <summary>Another login of the same user keeps market data away.</summary>
    public const int Competing = 10197;

    /// <summary>Another connection has the client id.</summary>
    public const int ClientIdTaken = 326;

    /// <summary>Whether a code says that something is well.</summary>
    public static bool IsGood(int code) => code is 1101 or 1102 or 2104 or 2106 or 2107 or 2108 or 2158;

    /// <summary>What a code means, short; the number itself for one that is not known.</summary>
    public static string Words(int code) => code switch
    {
        0 => "other codes",
        100 => "too many messages in a second",
        101 => "market data lines used up",
        162 => "past data refused",
        200 => "no such instrument",
        201 => "order rejected",
        321 => "request refused",
        322 => "too many requests of a kind",
        ClientIdTaken => "client id in use",
        354 => "market data not subscribed",
        502 => "gateway not reached",
        504 => "not connected",
        509 => "connection broken",
        1100 => "gateway lost the broker",
        1101 => "broker is back, subscriptions lost",
        1102 => "broker is back",
        1300 => "socket port was changed",
        2100 => "account taken over by another program",
        2101 => "account refused, another program watches one",
        2103 => "market data farm down",
        2104 => "market data farm well",
        2105 => "past data farm down",
        2106 => "past data farm well",
        2107 => "past data farm asleep",
        2108 => "market data farm asleep",
        2110 => "gateway lost the broker's server",
        2119 => "market data farm connects",
        2157 => "instrument farm down",
        2158 => "instrument farm well",
        Competing => "user name in use elsewhere",
        10167 => "delayed market data shown",
        10182 => "live data dropped",
        _ => string.Create(CultureInfo.InvariantCulture, $"code {code}"),
    };
}
