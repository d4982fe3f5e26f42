using System.Text.Json.Serialization;

namespace Tidegate.Flex.WebService;

/// <summary>
/// The way through a long period, window by window: what is still to fetch, what came, and what the broker does not give. Pure; each
/// answer makes a new walk, which can be written as JSON and read again. Pending, fetched, unavailable and too slow windows together are
/// always the whole period, without overlap.
/// </summary>
public sealed record HistoryWalk
{
    [JsonConstructor]
    private HistoryWalk(FlexWindow period, WindowOrder order)
    {
        Period = period;
        Order = order;
        Pending = HistoryWindows.Plan(period, order);
    }

    /// <summary>The whole period.</summary>
    public FlexWindow Period { get; }

    /// <summary>From which end.</summary>
    public WindowOrder Order { get; }

    /// <summary>Windows still to fetch, the next one first.</summary>
    [JsonInclude]
    public IReadOnlyList<FlexWindow> Pending { get; private init; }

    /// <summary>Windows that came.</summary>
    [JsonInclude]
    public IReadOnlyList<FlexWindow> Fetched { get; private init; } = [];

    /// <summary>Windows for which the broker has no statement.</summary>
    [JsonInclude]
    public IReadOnlyList<FlexWindow> Unavailable { get; private init; } = [];

    /// <summary>Windows of a quarter or less that still took the broker too long.</summary>
    [JsonInclude]
    public IReadOnlyList<FlexWindow> TooSlow { get; private init; } = [];

    /// <summary>The first day that came, as the answers say it; <see langword="null"/> while nothing came.</summary>
    [JsonInclude]
    public DateOnly? Begins { get; private init; }

    /// <summary>The window to fetch now; <see langword="null"/> at the end.</summary>
    [JsonIgnore]
    public FlexWindow? Next => Pending.Count > 0 ? Pending[0] : null;

    /// <summary>What a person should know about days that did not come; <see langword="null"/> when there is nothing to say.</summary>
    [JsonIgnore]
    public string? Remark
    {
        get
        {
            if (Next is not null) return null;
            const string ByHand =
                "If the account is older, run the query in the portal once per calendar year with a custom date range and import those "
                    + "files.";
            var said = new List<string>();
            if (Begins is { } begins)
            {
                if (Unavailable.Any(w => w.To < begins))
                {
                    said.Add($"The broker gives no statement before {begins:yyyy-MM-dd}: the account was opened then, or older days are "
                        + $"no longer kept. Results of positions opened before may lack their cost. {ByHand}");
                }

                var gaps = Unavailable.Where(w => w.To >= begins).ToList();
                if (gaps.Count > 0) said.Add($"The broker gave no statement for {List(gaps)}. Fetch these days again later.");
            }
            else if (Unavailable.Count > 0)
            {
                said.Add($"The broker gives no statement for any day of {Period}. {ByHand}");
            }

            if (TooSlow.Count > 0)
            {
                said.Add($"The broker took too long for {List(TooSlow)}. Run the query in the portal for these days and import the file.");
            }

            return said.Count > 0 ? string.Join(' ', said) : null;
        }
    }

    /// <summary>Begins a walk.</summary>
    public static HistoryWalk Over(FlexWindow period, WindowOrder order) => new(period, order);

    /// <summary>The next window came.</summary>
    /// <param name="answered">The days that the answer says it covers, where it says them.</param>
    public HistoryWalk AfterFetched(FlexWindow? answered = null)
    {
        var window = Current();
        // An answer may begin later than asked, on the day of the account's opening; what it says beyond the asked days is not counted.
        var first = answered is { } days && days.From > window.From && days.From <= window.To ? days.From : window.From;
        return this with
        {
            Pending = [.. Pending.Skip(1)],
            Fetched = [.. Fetched, window],
            Begins = Begins is { } begins && begins < first ? begins : first,
        };
    }

    /// <summary>
    /// The broker has no statement for the next window (1003). Newest first this is the end of the broker's history, and older windows are
    /// not asked for; oldest first the next one is tried.
    /// </summary>
    public HistoryWalk AfterUnavailable()
    {
        var ends = Order == WindowOrder.NewestFirst && Fetched.Count > 0;
        var window = Current();
        return this with
        {
            Pending = ends ? [] : [.. Pending.Skip(1)],
            Unavailable = ends ? [.. Unavailable, .. Pending] : [.. Unavailable, window],
        };
    }

    /// <summary>The broker took too long for the next window: it is halved, or put aside when it is a quarter already.</summary>
    public HistoryWalk AfterTooSlow()
    {
        var window = Current();
        if (!HistoryWindows.TrySplit(window, out var older, out var newer))
        {
            return this with { Pending = [.. Pending.Skip(1)], TooSlow = [.. TooSlow, window] };
        }

        FlexWindow[] halves = Order == WindowOrder.NewestFirst ? [newer, older] : [older, newer];
        return this with { Pending = [.. halves, .. Pending.Skip(1)] };
    }

    private static string List(IEnumerable<FlexWindow> windows) => string.Join(", ", windows.OrderBy(w => w.From));

    private FlexWindow Current() => Next ?? throw new InvalidOperationException($"The walk over {Period} has ended; no window is open.");
}
