using System.Collections.Immutable;
using Tidegate.Simulator.Control;

namespace Tidegate.Simulator.FlexService;

/// <summary>What can go wrong at the simulated Flex Web Service (flex.md §17): the one table of names, effects and parameters.</summary>
public static class FlexFaults
{
    /// <summary>An answer comes late.</summary>
    public const string Delay = "delay";

    /// <summary>Statements need several looks.</summary>
    public const string NotReady = "not-ready";

    /// <summary>The token calls too often.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>No statement can be generated.</summary>
    public const string NotGenerated = "not-generated";

    /// <summary>Any code.</summary>
    public const string Code = "code";

    /// <summary>The token has ended.</summary>
    public const string ExpiredToken = "expired-token";

    /// <summary>The token is bound to another address.</summary>
    public const string WrongAddress = "wrong-ip";

    /// <summary>The period collapses to a day.</summary>
    public const string OneDay = "one-day";

    /// <summary>The statement is cut off.</summary>
    public const string Truncated = "truncated";

    /// <summary>HTML in place of XML.</summary>
    public const string Maintenance = "maintenance";

    /// <summary>The statement trickles.</summary>
    public const string Slow = "slow";

    /// <summary>The address of step 2 is elsewhere.</summary>
    public const string OtherHost = "other-host";

    /// <summary>No answer at all.</summary>
    public const string Hang = "hang";

    /// <summary>The connection breaks.</summary>
    public const string Disconnect = "disconnect";

    /// <summary>Attributes of answers stand in single quotes.</summary>
    public const string SingleQuotes = "single-quotes";

    /// <summary>Statements have things that nobody has heard of.</summary>
    public const string Drift = "drift";

    private const int SecondsMax = 600;
    private static readonly ImmutableArray<string> Both = [FlexSteps.SendRequest, FlexSteps.GetStatement];
    private static readonly ImmutableArray<string> First = [FlexSteps.SendRequest];
    private static readonly ImmutableArray<string> Second = [FlexSteps.GetStatement];

    /// <summary>All kinds, in the order in which people read about them.</summary>
    public static ImmutableArray<FaultKind> All { get; } =
    [
        new(Delay, "The answer comes late.", Both, [new("seconds", "5", "How late, in seconds.", 0.01m, SecondsMax)]),
        new(NotReady, "Each statement is in the making (1019, a warning) for some looks, then it is there.", Second,
            [new("polls", "3", "How many looks at a statement find it unfinished.", 1, 1_000)]),
        new(TooManyRequests, "The token called too often (1018), whatever its pace was.", Both, []),
        new(NotGenerated, "No statement can be generated now (1001): for ever, or for a burst with count.", Both, []),
        new(Code, "Any of the broker's codes, or one of your own.", Both,
        [
            new("code", null, "The code.", 1, 99_999),
            new("text", "", "The message; the broker's when it is left out."),
        ]),
        new(ExpiredToken, "The token has expired (1012).", Both, []),
        new(WrongAddress, "The token is bound to another network address (1013).", Both, []),
        new(OneDay, "A request without dates or days is answered with the last finalized day, whatever its period.", First,
            [new("always", "false", "Also requests with dates or days of their own.")]),
        new(Truncated, "The statement is cut off.", Second,
        [
            new("percent", "50", "How much of it comes.", 0, 99),
            new("clean", "false", "The answer ends as if it were whole, in place of a broken connection."),
        ]),
        new(Maintenance, "A page of HTML stands in place of the answer.", Both,
            [new("status", "200", "The status of HTTP.", 200, 599)]),
        new(Slow, "The statement trickles.", Second, [new("bytesPerSecond", "2000", "How fast.", 1, 1_000_000_000)]),
        new(OtherHost, "The address for step 2 names another host.", First,
            [new("host", "flex.example.net", "The host, with a port if need be.")]),
        new(Hang, "No answer comes; at last the connection breaks.", Both,
            [new("seconds", "600", "When it breaks, in seconds.", 0.01m, SecondsMax)]),
        new(Disconnect, "The connection breaks in place of an answer.", Both, []),
        new(SingleQuotes, "Attributes of the short answers stand in single quotes.", Both, []),
        new(Drift, "Statements have a new column in each row, a new code and a new section.", Second, []),
    ];
}
