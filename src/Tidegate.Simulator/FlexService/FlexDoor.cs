using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// Judges calls, in the order in which the service does: what stands before the service, the form of the call, the token, the pace, then
/// what is asked for. Safe for several threads.
/// </summary>
internal sealed class FlexDoor
{
    private readonly Lock gate = new();
    private readonly Simulation simulation;
    private readonly FlexServiceOptions options;
    private readonly WindowRule windows;
    private readonly ReferenceBook references;
    private readonly Queue<DateTimeOffset> calls = new();
    private JoinedShelf shelf;
    private DateTimeOffset tokenExpiresAt;

    public FlexDoor(Simulation simulation, FlexServiceOptions options)
    {
        this.simulation = simulation;
        this.options = options;
        windows = new WindowRule(options.Hours);
        references = new ReferenceBook(options.ReferenceLife);
        shelf = Shelf(simulation.Seed);
        tokenExpiresAt = options.TokenExpiresAt ?? simulation.Clock.GetUtcNow().AddYears(1);
    }

    /// <summary>Where it listens; null before it does.</summary>
    public Uri? Address { get; set; }

    /// <summary>The queries that are known.</summary>
    public ImmutableArray<FlexQuery> Queries
    {
        get
        {
            lock (gate)
                return shelf.Queries;
        }
    }

    /// <summary>When the token ends, by the simulator's clock.</summary>
    public DateTimeOffset TokenExpiresAt
    {
        get
        {
            lock (gate)
                return tokenExpiresAt;
        }

        set
        {
            lock (gate)
                tokenExpiresAt = value;
        }
    }

    /// <summary>Answers a call and writes it down.</summary>
    public FlexVerdict Answer(FlexCall call)
    {
        lock (gate)
        {
            var received = simulation.Machine.GetUtcNow();
            var now = simulation.Clock.GetUtcNow();
            var inTime = CountCall(call, received);
            var reference = call.Step == FlexSteps.GetStatement ? references.Find(call.Query, received) : null;
            var query = call.Step == FlexSteps.SendRequest ? call.Query : reference?.Query.Id;
            var faults = new MetFaults(simulation.Faults, SimulatedFlexService.DoorName, call.Step, query);
            var answer = InFront(faults) ?? Refusal(call, faults, inTime, now)
                ?? (call.Step == FlexSteps.SendRequest ? Request(call, faults, now, received) : Look(reference, faults));
            var delivery = Delivery(answer, faults);
            var window = (answer as FlexAnswer.Accepted)?.Reference.Window ?? reference?.Window;
            simulation.Calls.Add(new CallEntry
            {
                Door = SimulatedFlexService.DoorName,
                ReceivedAt = received,
                At = now,
                Step = call.Step,
                Path = call.Path,
                Token = call.Token is null ? null : TokenFingerprint.Of(call.Token),
                Query = query,
                From = window?.From,
                To = window?.To,
                Answer = answer.Name,
                Code = (answer as FlexAnswer.Refused)?.Code,
                Faults = faults.Kinds,
            });
            return new FlexVerdict(answer, delivery);
        }
    }

    /// <summary>Forgets what callers did and takes up another seed, or reads the folder again.</summary>
    public void Reset(int seed)
    {
        lock (gate)
        {
            shelf = Shelf(seed);
            references.Clear();
            calls.Clear();
        }
    }

    /// <summary>What there is to see.</summary>
    public JsonObject State()
    {
        lock (gate)
        {
            return new JsonObject
            {
                ["address"] = Address?.GetLeftPart(UriPartial.Authority),
                ["token"] = options.Token,
                ["tokenExpiresAt"] = tokenExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["callsPerSecond"] = options.Pace.CallsPerSecond,
                ["callsPerMinute"] = options.Pace.CallsPerMinute,
                ["finalizedTo"] = options.Hours.LastFinalized(NewYorkTime.Of(simulation.Clock.GetUtcNow()))
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["openReferences"] = references.Count,
                ["queries"] = new JsonArray(
                [
                    .. shelf.Queries.Select(query => new JsonObject
                    {
                        ["id"] = query.Id,
                        ["name"] = query.Name,
                        ["kind"] = query.Kind switch
                        {
                            FlexQueryKind.Activity => "activity",
                            FlexQueryKind.TradeConfirmation => "trade-confirmation",
                            _ => "file",
                        },
                        ["period"] = query.Period?.Label,
                    }),
                ]),
            };
        }
    }

    private static FlexAnswer? InFront(MetFaults faults) =>
        faults.First(FlexFaults.Maintenance, FlexFaults.Hang, FlexFaults.Disconnect) switch
        {
            null => null,
            { Kind: FlexFaults.Maintenance } page => new FlexAnswer.Page((int)page.Number("status")),
            { Kind: FlexFaults.Hang } hang => new FlexAnswer.Silence(TimeSpan.FromSeconds((double)hang.Number("seconds"))),
            _ => new FlexAnswer.Broken(),
        };

    private FlexAnswer.Refused? Refusal(FlexCall call, MetFaults faults, bool inTime, DateTimeOffset now)
    {
        if (call.Check() is { } code)
            return new(code);
        if (call.Token != options.Token)
            return new(FlexCodes.TokenInvalid);
        if (now >= tokenExpiresAt || faults.First(FlexFaults.ExpiredToken) is not null)
            return new(FlexCodes.TokenExpired);
        if (faults.First(FlexFaults.WrongAddress) is not null)
            return new(FlexCodes.WrongAddress);
        if (!inTime)
            return new(FlexCodes.TooManyRequests);
        return faults.First(FlexFaults.TooManyRequests, FlexFaults.NotGenerated, FlexFaults.Code) switch
        {
            null => null,
            { Kind: FlexFaults.TooManyRequests } => new(FlexCodes.TooManyRequests),
            { Kind: FlexFaults.NotGenerated } => new(FlexCodes.NotGenerated),
            var other when other.Text("text").Length > 0 => new((int)other.Number("code"), other.Text("text")),
            var other => new((int)other.Number("code")),
        };
    }

    private FlexAnswer Request(FlexCall call, MetFaults faults, DateTimeOffset now, DateTimeOffset received)
    {
        if (shelf.Queries.FirstOrDefault(one => one.Id == call.Query) is not { } query)
            return new FlexAnswer.Refused(FlexCodes.QueryInvalid);
        var (asked, unreadable) = FlexOverride.Read(call.FromDay, call.ToDay, call.Days);
        if (asked is null)
            return new FlexAnswer.Refused(unreadable);
        FlexWindow? window = null;
        if (query.Kind != FlexQueryKind.File)
        {
            (window, var code) = windows.Judge(query, asked, NewYorkTime.Of(now), shelf.OpenedOn(query) ?? DateOnly.MinValue);
            if (window is null)
                return new FlexAnswer.Refused(code);
            if (faults.First(fault => fault.Kind == FlexFaults.OneDay && (asked == FlexOverride.None || fault.Flag("always"))) is not null)
                window = WindowRule.Collapsed(window);
        }

        var url = faults.First(FlexFaults.OtherHost) is { } elsewhere
            ? $"{call.StatementAddress.Scheme}://{elsewhere.Text("host")}{call.StatementAddress.AbsolutePath}"
            : call.StatementAddress.AbsoluteUri;
        return new FlexAnswer.Accepted(references.Add(query, window, NewYorkTime.Of(now), received), url);
    }

    private FlexAnswer Look(FlexReference? reference, MetFaults faults)
    {
        if (reference is null)
            return new FlexAnswer.Refused(FlexCodes.ReferenceInvalid);
        var looked = references.Look(reference);
        return faults.First(fault => fault.Kind == FlexFaults.NotReady && looked.Looks <= fault.Number("polls")) is not null
            ? new FlexAnswer.Refused(FlexCodes.InProgress)
            : new FlexAnswer.Statement(looked, shelf);
    }

    private FlexDelivery Delivery(FlexAnswer answer, MetFaults faults)
    {
        var delivery = new FlexDelivery
        {
            Delay = TimeSpan.FromSeconds((double)(faults.First(FlexFaults.Delay)?.Number("seconds") ?? 0)),
            SingleQuotes = answer is FlexAnswer.Accepted or FlexAnswer.Refused
                && (faults.First(FlexFaults.SingleQuotes) is not null || options.SingleQuotes),
        };
        if (answer is not FlexAnswer.Statement)
            return delivery;
        var cut = faults.First(FlexFaults.Truncated);
        return delivery with
        {
            BytesPerSecond = (int?)faults.First(FlexFaults.Slow)?.Number("bytesPerSecond"),
            Percent = (int?)cut?.Number("percent"),
            CleanCut = cut?.Flag("clean") ?? false,
            Drift = faults.First(FlexFaults.Drift) is not null,
        };
    }

    private bool CountCall(FlexCall call, DateTimeOffset received)
    {
        if (call.Token != options.Token)
            return true;
        var inTime = options.Pace.Allows(calls, received);
        calls.Enqueue(received);
        if (calls.Count > Math.Max(options.Pace.CallsPerSecond, options.Pace.CallsPerMinute))
            calls.Dequeue();
        return inTime;
    }

    private JoinedShelf Shelf(int seed) => new(
        options.Folder is { } folder ? new FolderShelf(folder) : new GeneratedShelf(options, seed), new ExchangeShelf(options, simulation));
}
