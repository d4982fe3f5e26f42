using System.Globalization;

namespace Tidegate.Domain.Connections;

/// <summary>Why a line of a test fails, the most likely cause first, with the place to change it (tws-api §8.8, §8.9).</summary>
public static class TestCauses
{
    private const string ApiSettings = "TWS: File, Global Configuration, API, Settings. IB Gateway: Configure, Settings, API, Settings.";

    private const string Ports = "IB Gateway has 4001 live and 4002 paper, TWS 7496 and 7497, unless somebody changed it.";

    private static readonly TestCause Dialog = new(
        "A dialog waits in the gateway's own window, such as the one that asks whether to let this program in.",
        "Look at the gateway's screen and answer it. Add this machine's address to Trusted IPs, so that it does not ask again. "
            + ApiSettings);

    private static readonly TestCause Untrusted = new(
        "The gateway does not trust the address that this machine comes from.",
        "Add it to Trusted IPs; while Allow connections from localhost only is ticked, no other machine is let in. " + ApiSettings);

    private static readonly TestCause ApiOff = new(
        "The API is switched off.",
        "Tick Enable ActiveX and Socket Clients; IB Gateway 10.41 and newer have it on always. " + ApiSettings);

    private static readonly TestCause Login = new(
        "The gateway waits for somebody to log in, as each week after Sunday 01:00 New York time.",
        "Log in at the gateway, with the second factor.");

    private static readonly TestCause ReadOnlyApi = new(
        "The API is read-only.", "To trade, clear Read-Only API; no restart is needed. Tracking works without. " + ApiSettings);

    private static readonly TestCause Subscription = new(
        "The login has no subscription for it.",
        "Subscribe in the portal: Settings, Market Data Subscriptions. Quotes for programs need the package of the exchange.");

    private static readonly TestCause SharedData = new(
        "A paper login has the live user's subscriptions only when they are shared.",
        "Switch it on in the portal: Settings, Paper Trading Account, Share real-time market data subscriptions.");

    /// <summary>Nothing takes connections.</summary>
    public static IReadOnlyList<TestCause> Refused(GatewayTerms terms) =>
    [
        new(
            "TWS or IB Gateway is not running, or is just restarting.",
            "Start it and log in. At its daily restart it is away for about a minute."),
        new(
            string.Create(CultureInfo.InvariantCulture, $"It listens on another port than {terms.Port}."),
            $"Compare with Socket port. {Ports} {ApiSettings}"),
        ApiOff,
        new("A firewall refuses.", "Let this port through on the gateway's machine, for this machine's address alone."),
        Login,
    ];

    /// <summary>No answer to the attempt, or the name is not known.</summary>
    public static IReadOnlyList<TestCause> Unreachable(GatewayTerms terms) =>
    [
        new($"The host {terms.Host} is wrong, or its machine is off.", "Compare the address with that of the gateway's machine."),
        new("A firewall swallows the connection.", "Let this port through on the gateway's machine, for this machine's address alone."),
        new("The tunnel or private network to the gateway is down.", "Start WireGuard or the SSH tunnel again."),
    ];

    /// <summary>Whoever answers closes the connection.</summary>
    public static IReadOnlyList<TestCause> Closed(GatewayTerms terms) =>
    [
        Untrusted,
        new("The gateway is just starting or ending.", "Wait a minute and test again."),
        new(
            "All 32 places for programs are taken.",
            "End programs that are connected to this gateway; it lists them in its window."),
        NotGateway(terms),
    ];

    /// <summary>It takes the connection and says nothing.</summary>
    public static IReadOnlyList<TestCause> Silent(GatewayTerms terms) => [Dialog, Untrusted, Login, NotGateway(terms)];

    /// <summary>It speaks, but as something else.</summary>
    public static IReadOnlyList<TestCause> OtherProgram(GatewayTerms terms) =>
    [
        NotGateway(terms),
        new("The gateway is too old.", "Install a TWS or IB Gateway of 2023 or newer."),
    ];

    /// <summary>It greeted, but never told accounts and order number.</summary>
    public static IReadOnlyList<TestCause> NotBegun { get; } = [Dialog, Login];

    /// <summary>The client id is taken (326).</summary>
    public static IReadOnlyList<TestCause> ClientIdInUse(int clientId) =>
    [
        new(
            string.Create(CultureInfo.InvariantCulture, $"Another program is connected with client id {clientId}, or Tidegate itself is."),
            "Give this connection a number of its own under Connections, or end the other program."),
        new("An earlier connection is still closing.", "Wait a minute and test again; keep the number, orders are bound to it."),
    ];

    /// <summary>The login does not have the account.</summary>
    public static IReadOnlyList<TestCause> NoSuchAccount(GatewayTerms terms, IReadOnlyList<string> known)
    {
        var other = known.Any(account => !GatewayTerms.Fits(new(account), terms.Mode));
        TestCause[] mode = other ? [WrongLogin(terms.Mode)] : [];
        return
        [
            .. mode,
            new(
                "The account number is mistyped.",
                known.Count == 0
                    ? "Correct it under Connections."
                    : $"The login has {string.Join(", ", known)}; correct it under Connections."),
            new(
                "The gateway is logged in with another username.",
                "Log in with the one that may use this account. The portal lists it under Settings, Users & Access Rights."),
        ];
    }

    /// <summary>Paper was declared and the account is live, or the other way round.</summary>
    public static IReadOnlyList<TestCause> OtherMode(TradingMode declared) =>
    [
        WrongLogin(declared),
        new("The wrong mode is declared.", "Change it under Connections. Live is allowed by an admin who types the account number."),
    ];

    /// <summary>The clocks differ.</summary>
    public static IReadOnlyList<TestCause> Clocks { get; } =
    [
        new("This machine's clock is wrong.", "Switch time synchronization on (timedatectl set-ntp true), and see tidegate doctor."),
        new("The gateway's machine has a wrong clock.", "Switch time synchronization on there."),
    ];

    /// <summary>The gateway has no line to the broker (1100, 2110).</summary>
    public static IReadOnlyList<TestCause> BrokerLost { get; } =
    [
        new("The broker is away for its nightly reset.", "Wait; it comes back by itself. The last line says when it is."),
        new("The same username logged in elsewhere and took the session.", "Log out there, or use a second username for the API."),
        new("The gateway's machine has no internet.", "Look at its network."),
    ];

    /// <summary>A question about the account was refused or not answered.</summary>
    public static IReadOnlyList<TestCause> NoAnswer { get; } =
    [
        new("The gateway is busy, or has just started.", "Wait a minute and test again."),
        Dialog,
        new(
            "Another program asks for the same at the same time.",
            "End it, or try again later; two account summaries are allowed at once."),
    ];

    /// <summary>The connection broke in the middle.</summary>
    public static IReadOnlyList<TestCause> Broken { get; } =
    [
        new("The gateway restarts.", "Wait a minute and test again."),
        new("The network between here and the gateway broke.", "Look at the network or the tunnel."),
    ];

    /// <summary>Orders are refused as read-only (321).</summary>
    public static IReadOnlyList<TestCause> ReadOnly { get; } = [ReadOnlyApi];

    /// <summary>A preview of an order was not answered.</summary>
    public static IReadOnlyList<TestCause> NoPreview { get; } =
    [
        new(
            "A precaution waits for a click in the gateway's window.",
            "Tick Bypass Order Precautions for API Orders. TWS: Global Configuration, API, Precautions."),
        .. NoAnswer.Take(1),
    ];

    /// <summary>The account may not trade a class.</summary>
    public static IReadOnlyList<TestCause> NoPermission { get; } =
    [
        new(
            "The account has no trading permission for it.",
            "Ask for it in the portal: Settings, Trading Permissions. It takes a day or so."),
        new("The username may not trade it.", "The portal lists its rights under Settings, Users & Access Rights."),
    ];

    /// <summary>No quotes; by the broker's code, 0 where none was told.</summary>
    public static IReadOnlyList<TestCause> NoQuotes(int code) => code switch
    {
        10197 =>
        [
            new(
                "The same username is logged in elsewhere, in TWS, the app or the website, and that session has the quotes.",
                "Log out there, or use a second username for the API."),
        ],
        101 => [new("All market data lines of the login are in use.", "Close watch lists in TWS, or end other programs.")],
        0 =>
        [
            new("The market is closed, and nothing has been told yet.", "Test again in trading hours."),
            new("The market data farm is down.", "Wait; it comes back by itself. The broker's system status page says more."),
        ],
        _ => [Subscription, SharedData],
    };

    /// <summary>Quotes come late.</summary>
    public static IReadOnlyList<TestCause> Delayed { get; } = [Subscription, SharedData];

    /// <summary>Answers take long.</summary>
    public static IReadOnlyList<TestCause> Slow { get; } =
    [
        new("The network between here and the gateway is slow.", "Run Tidegate near the gateway, best on the same machine."),
        new("The gateway's machine is busy, or its memory is short.", "Give it more memory: Configure, Settings, Memory Allocation."),
    ];

    /// <summary>The gateway answers at other addresses of this machine too.</summary>
    public static IReadOnlyList<TestCause> OpenToOthers(IReadOnlyList<string> addresses) =>
    [
        new(
            $"The gateway also answers at {string.Join(", ", addresses)}, so other machines may reach it. Who reaches it can trade.",
            "Tick Allow connections from localhost only, and close the port in the firewall. " + ApiSettings),
    ];

    private static TestCause NotGateway(GatewayTerms terms) => new(
        string.Create(CultureInfo.InvariantCulture, $"Another program than a gateway listens on port {terms.Port}."),
        $"Compare with Socket port. {Ports} {ApiSettings}");

    private static TestCause WrongLogin(TradingMode declared) => new(
        declared == TradingMode.Paper
            ? "The gateway is logged in to the live account, while paper is declared here."
            : "The gateway is logged in to the paper account, while live is declared here.",
        $"Log in to the other one, or take its port. {Ports} A paper account has its own username: Settings, Paper Trading Account.");
}
