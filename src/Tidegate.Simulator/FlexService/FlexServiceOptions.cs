using System.Collections.Immutable;
using System.Net;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.FlexService;

/// <summary>How the simulated Flex Web Service is served, and of what.</summary>
public sealed record FlexServiceOptions
{
    /// <summary>The port unless another is asked for.</summary>
    public const int DefaultPort = 8485;

    /// <summary>The token unless another is asked for; it opens nothing but this simulator.</summary>
    public const string DefaultToken = "216300841735520694718203";

    /// <summary>The network address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The TCP port; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The one token that is known, 1 to 40 digits.</summary>
    public string Token { get; init; } = DefaultToken;

    /// <summary>When the token ends, by the simulator's clock; a year after the start when null.</summary>
    public DateTimeOffset? TokenExpiresAt { get; init; }

    /// <summary>A folder whose files are the answers; null for imaginary accounts.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// First day on which an imaginary account may open. The same day and seed give the same past, whenever it is asked for.
    /// </summary>
    public DateOnly FirstDay { get; init; } = new(2023, 1, 1);

    /// <summary>The imaginary accounts.</summary>
    public ImmutableArray<AccountPlan> Accounts { get; init; } = HistoryOptions.DemoAccounts;

    /// <summary>The queries over the imaginary accounts, at least one.</summary>
    public ImmutableArray<SavedQuery> Queries { get; init; } = SavedQuery.Presets;

    /// <summary>The queries over the accounts of the simulation's exchange, where other doors trade; none unless set.</summary>
    public ImmutableArray<SavedQuery> ExchangeQueries { get; init; } = [];

    /// <summary>Executions that an imaginary account makes on a day, on average.</summary>
    public decimal TradesPerDay { get; init; } = 0.6m;

    /// <summary>Special events of the imaginary accounts.</summary>
    public HistoryEvents Events { get; init; } = HistoryEvents.Demo;

    /// <summary>How often the token may call.</summary>
    public FlexPace Pace { get; init; } = FlexPace.Broker;

    /// <summary>When a day's activity can be had.</summary>
    public StatementHours Hours { get; init; } = StatementHours.Broker;

    /// <summary>How long after a fill its confirmation can be had; the broker says 5 to 10 minutes (flex.md §3).</summary>
    public TimeSpan ConfirmationLag { get; init; } = TimeSpan.FromMinutes(7);

    /// <summary>How long a reference code is good for, by the machine's clock.</summary>
    public TimeSpan ReferenceLife { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Attributes of the short answers stand in single quotes.</summary>
    public bool SingleQuotes { get; init; }

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names it, its value and what is legal.</exception>
    public void Validate()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"Port is {Port}; give a number from 0 to 65535.");
        if (Token.Length is 0 or > 40 || !Token.All(char.IsAsciiDigit))
            throw new ArgumentException("Token has characters other than 1 to 40 digits; give digits only.");
        if (Pace.CallsPerSecond < 1 || Pace.CallsPerMinute < 1)
            throw new ArgumentException($"Pace is {Pace.CallsPerSecond} a second and {Pace.CallsPerMinute} a minute; give 1 or more.");
        if (ReferenceLife <= TimeSpan.Zero || ConfirmationLag < TimeSpan.Zero)
            throw new ArgumentException($"ReferenceLife is {ReferenceLife}, ConfirmationLag {ConfirmationLag}; give times above 0.");
        if (Queries.IsDefaultOrEmpty || Queries.DistinctBy(query => query.Id).Count() < Queries.Length)
            throw new ArgumentException("Queries is empty or has a number twice; give each query a number of its own.");
        foreach (var query in Queries)
            Validate(query);
        new HistoryOptions
        {
            Seed = 1,
            FirstDay = FirstDay,
            LastDay = FirstDay.AddYears(1),
            Accounts = Accounts,
            TradesPerDay = TradesPerDay,
        }.Validate();
    }

    private void Validate(SavedQuery query)
    {
        if (query.Id.Length is 0 or > 40 || !query.Id.All(char.IsAsciiDigit))
            throw new ArgumentException($"Query '{query.Id}' is named by other than 1 to 40 digits; give digits only.");
        var unknown = query.Accounts.Except(Accounts.Select(account => account.Id)).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"Query {query.Id} shows account {unknown[0]}, which Accounts does not have; add it there.");
        if (query.Period.Days is < 0 or > FlexWindow.DaysMax)
            throw new ArgumentException($"Query {query.Id} looks back {query.Period.Days} days; give 0 to {FlexWindow.DaysMax}.");
        foreach (var section in query.Shape.Sections)
            StatementSections.PrinterOf(section);
    }
}
