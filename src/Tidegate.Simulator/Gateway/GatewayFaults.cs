using System.Collections.Immutable;
using Tidegate.Simulator.Control;

namespace Tidegate.Simulator.Gateway;

/// <summary>What can go wrong at the socket of the simulated gateway: the one table of names, effects and parameters.</summary>
public static class GatewayFaults
{
    /// <summary>The connection breaks in place of an answer.</summary>
    public const string Disconnect = "disconnect";

    /// <summary>A request is acted on, but not answered.</summary>
    public const string LoseAnswer = "lose-answer";

    /// <summary>A request is neither acted on nor answered.</summary>
    public const string Hang = "hang";

    /// <summary>A request is refused with any code.</summary>
    public const string Code = "code";

    /// <summary>What is sent comes late.</summary>
    public const string Delay = "delay";

    /// <summary>Nothing is sent.</summary>
    public const string Freeze = "freeze";

    /// <summary>What clients send is read slowly.</summary>
    public const string SlowReader = "slow-reader";

    /// <summary>A frame ends in its middle.</summary>
    public const string CutFrame = "cut-frame";

    /// <summary>Frames come in pieces.</summary>
    public const string SplitFrames = "split-frames";

    /// <summary>Events of orders come twice.</summary>
    public const string DuplicateEvents = "duplicate-events";

    /// <summary>An order is filled before its execution is told.</summary>
    public const string StatusFirst = "status-first";

    /// <summary>A cancelled order has executed on the way.</summary>
    public const string LateFill = "late-fill";

    /// <summary>A list of executions that is empty has no end.</summary>
    public const string NoExecutionsEnd = "no-executions-end";

    /// <summary>The gateway lost the broker.</summary>
    public const string BrokerLost = "broker-lost";

    /// <summary>A farm is broken.</summary>
    public const string FarmFlap = "farm-flap";

    /// <summary>Trading in a contract is halted.</summary>
    public const string Halt = "halt";

    /// <summary>Connections are refused.</summary>
    public const string Refuse = "refuse";

    /// <summary>Every client id is in use.</summary>
    public const string IdInUse = "id-in-use";

    /// <summary>The gateway restarts.</summary>
    public const string Restart = "restart";

    /// <summary>Orders cannot be placed.</summary>
    public const string ReadOnly = "read-only";

    /// <summary>Nothing live is subscribed.</summary>
    public const string NoSubscription = "no-subscription";

    /// <summary>The user is logged in elsewhere.</summary>
    public const string CompetingSession = "competing-session";

    private static readonly ImmutableArray<string> Requests =
    [
        GatewaySteps.Session, GatewaySteps.Orders, GatewaySteps.Accounts, GatewaySteps.Contracts, GatewaySteps.Quotes, GatewaySteps.Bars,
        GatewaySteps.Reference,
    ];

    private static readonly ImmutableArray<string> Connect = [GatewaySteps.Connect];
    private static readonly ImmutableArray<string> Orders = [GatewaySteps.Orders];
    private static readonly ImmutableArray<string> Quotes = [GatewaySteps.Quotes];
    private static readonly ImmutableArray<string> Stream = [GatewaySteps.Stream];

    /// <summary>All kinds, in the order in which people read about them.</summary>
    public static ImmutableArray<FaultKind> All { get; } =
    [
        new(Disconnect, "The connection breaks in place of an answer; the request is not acted on.", Requests, []),
        new(LoseAnswer, "The request is acted on, nothing is answered, the connection breaks.", Requests, []),
        new(Hang, "The request is neither acted on nor answered, as when a window waits for a click.", Requests, []),
        new(Code, "The request is refused with a code.", Requests,
        [
            new("code", null, "The code.", 1, 99_999),
            new("text", "", "The message."),
        ]),
        new(Delay, "What the gateway sends comes late.", Stream, [new("seconds", "2", "How late, in seconds.", 0.01m, 600)]),
        new(Freeze, "The gateway sends nothing; it all comes at the end.", Stream, []),
        new(SlowReader, "What clients send is read slowly, and piles up before the gateway.", Stream,
            [new("perSecond", "2", "Messages that are read in a second.", 0.01m, 1_000)]),
        new(CutFrame, "A frame ends in its middle and the connection breaks.", Stream, []),
        new(SplitFrames, "Frames come in pieces of a few bytes.", Stream, [new("bytesMax", "7", "Longest piece, in bytes.", 1, 4_096)]),
        new(DuplicateEvents, "Each event of an order, execution and commission comes twice.", Stream, []),
        new(StatusFirst, "An order is told to be filled before its execution is told.", Stream, []),
        new(LateFill, "An order that is cancelled executes meanwhile, half of what was left of it; told after the cancel.", Orders, []),
        new(NoExecutionsEnd, "A request for executions that finds none is not ended.", Stream, []),
        new(BrokerLost, "The gateway lost the broker (1100): no prices come. At its end it is back (1102, or 1101).", Stream,
            [new("dataLost", "false", "Subscriptions are lost with it (1101).")]),
        new(FarmFlap, "The market data farm is broken (2103), at its end it is well (2104).", Stream, []),
        new(Halt, "Trading in a contract is halted: its quote stands still and says so, orders wait.", Stream,
            [new("conid", null, "The contract's number, such as 265598.", 1, int.MaxValue)]),
        new(Refuse, "Connections are closed as soon as they are opened.", Connect, []),
        new(IdInUse, "Every client id is said to be in use (326).", Connect, []),
        new(Restart, "All connections break, orders that were not transmitted are gone, nobody can connect until its end.", Connect,
            [new("forgets", "false", "Then it knows no execution and no ended order of before.")]),
        new(ReadOnly, "Orders cannot be placed, changed, cancelled or listed (321).", Orders, []),
        new(NoSubscription, "No live market data is subscribed (354, or delayed with 10167).", Quotes, []),
        new(CompetingSession, "The user is logged in elsewhere: no market data (10197).", Quotes, []),
    ];
}
