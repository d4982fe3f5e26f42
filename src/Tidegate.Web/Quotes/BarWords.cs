using System.Globalization;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Quotes;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Quotes;

/// <summary>Spans, times and figures of past prices, in words.</summary>
public static class BarWords
{
    /// <summary>The parameter of an address that names the span.</summary>
    public const string SpanName = "span";

    /// <summary>All spans, the shortest first, with their word in an address.</summary>
    public static IReadOnlyList<(ChartSpan Span, string Word, string Label, string Bars)> Spans { get; } =
    [
        (ChartSpan.Day, "day", "1 day", "5 minutes"),
        (ChartSpan.FiveDays, "5-days", "5 days", "30 minutes"),
        (ChartSpan.Month, "month", "1 month", "an hour"),
        (ChartSpan.Year, "year", "1 year", "a day"),
        (ChartSpan.FiveYears, "5-years", "5 years", "a week"),
    ];

    /// <summary>The span that a word names, the day for none; and what is wrong with the word.</summary>
    public static (ChartSpan Span, string? Wrong) Span(string? word)
    {
        var known = Spans.FirstOrDefault(one => one.Word == word);
        return known.Word is not null ? (known.Span, null)
            : (ChartSpan.Day, word is null ? null
                : $"There is no span \"{word}\". Spans are {string.Join(", ", Spans.Select(one => one.Word))}; a day is shown.");
    }

    /// <summary>How long a span is, as in <c>1 day in bars of 5 minutes</c>.</summary>
    public static string Length(ChartSpan span)
    {
        var (_, _, label, bars) = Spans.First(one => one.Span == span);
        return $"{label} in bars of {bars}";
    }

    /// <summary>When a bar begins: the day, and its time where it has one.</summary>
    public static string Begins(PriceBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.Time is { } time ? $"{Days.Text(bar.Day)}, {Time(time)}" : Days.Text(bar.Day);
    }

    /// <summary>The begin for machines: a day, or a day and time of no zone.</summary>
    public static string Iso(PriceBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.Time is { } time ? $"{Days.Iso(bar.Day)}T{Time(time)}" : Days.Iso(bar.Day);
    }

    /// <summary>Whose days and times these are.</summary>
    public static string Zone(InstrumentChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var what = chart.Bars[0].Time is null ? "Days" : "Times";
        return chart.Zone.Length > 0 ? $"{what} are {chart.Zone}." : $"{what} are those of the gateway, which does not name its zone.";
    }

    /// <summary>A bar in one line, for who points at it.</summary>
    public static string Line(PriceBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var volume = bar.Volume is { } traded ? $", volume {Numbers.Quantity(traded)}" : "";
        return $"{Begins(bar)}: open {Numbers.Price(bar.Open)}, high {Numbers.Price(bar.High)}, low {Numbers.Price(bar.Low)}, "
            + $"close {Numbers.Price(bar.Close)}{volume}";
    }

    /// <summary>What the whole shows, for who does not see it.</summary>
    public static string Sentence(string symbol, InstrumentChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var (first, last) = (chart.Bars[0], chart.Bars[^1]);
        return $"Prices of {symbol}, {Length(chart.Span)}: from {Numbers.Price(first.Open)} on {Begins(first)} to "
            + $"{Numbers.Price(last.Close)} on {Begins(last)}; lowest {Numbers.Price(chart.Bars.Min(bar => bar.Low))}, highest "
            + $"{Numbers.Price(chart.Bars.Max(bar => bar.High))}.";
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
