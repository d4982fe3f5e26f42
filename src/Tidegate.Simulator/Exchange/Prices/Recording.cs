using System.Globalization;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// Minutes of one instrument from files of comma-separated bars. A file of quotes has the columns <c>time, bid_open … bid_close, bid_size,
/// ask_open … ask_close, ask_size</c>, one of trades <c>time, open, high, low, close, volume</c>; sizes may lack, other columns are not
/// looked at.
/// </summary>
public sealed class Recording
{
    /// <summary>Displayed where a file of quotes has no sizes.</summary>
    public const decimal SizeUnknown = 1_000_000;

    private readonly SortedList<DateTimeOffset, (RecordedMinute Bid, RecordedMinute Ask, RecordedMinute Trade)> minutes = [];

    private Recording(long conid) => Conid = conid;

    /// <summary>Contract number that the minutes are shown for.</summary>
    public long Conid { get; }

    /// <summary>Begins of the recorded minutes, UTC, in order.</summary>
    public IList<DateTimeOffset> Minutes => minutes.Keys;

    /// <summary>Reads a recording.</summary>
    /// <param name="conid">Contract number that the minutes are shown for.</param>
    /// <param name="zone">Zone of the time column, which has the begins of minutes.</param>
    /// <param name="quotes">Bid and ask bars; null when only trades were recorded.</param>
    /// <param name="trades">Trade bars; null when only quotes were recorded.</param>
    /// <exception cref="FormatException">A line cannot be read; the message has its number.</exception>
    public static Recording Read(long conid, TimeZoneInfo zone, TextReader? quotes, TextReader? trades)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var recording = new Recording(conid);
        foreach (var (minute, row) in Rows(quotes, zone))
        {
            var sides = (Bar(row, "bid_", "bid_size"), Bar(row, "ask_", "ask_size"), default(RecordedMinute));
            recording.minutes[minute] = sides;
        }

        foreach (var (minute, row) in Rows(trades, zone))
        {
            var trade = Bar(row, "", "volume");
            // Without quotes, the trades are what is bid and offered.
            recording.minutes[minute] = recording.minutes.TryGetValue(minute, out var both)
                ? both with { Trade = trade }
                : quotes is null ? (trade, trade, trade) : (default, default, trade);
        }

        return recording;
    }

    /// <summary>The latest minute at or before an instant; null before the first.</summary>
    internal (DateTimeOffset Minute, RecordedMinute Bid, RecordedMinute Ask, RecordedMinute Trade)? AtOrBefore(DateTimeOffset at)
    {
        int low = 0, high = minutes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (minutes.GetKeyAtIndex(middle) <= at)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        var (bid, ask, trade) = minutes.GetValueAtIndex(low - 1);
        return (minutes.GetKeyAtIndex(low - 1), bid, ask, trade);
    }

    private static IEnumerable<(DateTimeOffset Minute, Func<string, decimal?> Row)> Rows(TextReader? file, TimeZoneInfo zone)
    {
        var columns = file?.ReadLine()?.Split(',');
        for (var number = 2; file?.ReadLine() is { } line; number++)
        {
            var cells = line.Split(',');
            if (cells.Length != columns!.Length
                || !DateTime.TryParseExact(cells[0], "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out var wall))
                throw new FormatException(
                    $"Line {number} of the recording is no minute: it should have {columns.Length} cells, the time first.");
            decimal? cell(string column)
            {
                var place = Array.IndexOf(columns, column);
                if (place < 0 || cells[place].Length == 0)
                    return null;
                return decimal.TryParse(cells[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : throw new FormatException($"Line {number} of the recording has '{cells[place]}' in {column}; it should be a number.");
            }

            yield return (new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime(), cell);
        }
    }

    private static RecordedMinute Bar(Func<string, decimal?> row, string prefix, string size) => row(prefix + "close") is { } close
        ? new RecordedMinute(row(prefix + "open") ?? close, row(prefix + "high") ?? close, row(prefix + "low") ?? close, close,
            row(size) ?? SizeUnknown)
        : default;
}
