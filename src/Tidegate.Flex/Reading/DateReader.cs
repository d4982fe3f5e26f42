using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Reading;

/// <summary>Reads the days of one file and remembers in which formats they came.</summary>
/// <param name="stated">The date format that a person stated, if any.</param>
/// <param name="decide">Asked once, when the first slash date comes that can be read both ways: the order, from that value and all that the
/// file holds.</param>
internal sealed class DateReader(DateFormat? stated, Func<string, SlashOrder> decide)
{
    private static readonly int FormatCount = Enum.GetValues<DateFormat>().Length;

    // The line on which each format was first met; 0 for "not yet".
    private readonly int[] firstLines = new int[FormatCount];
    private SlashOrder order = FlexFormat.OrderOf(stated);
    private TimeFormat? timeFormat;
    private DateTimeSeparator? separator;

    /// <summary>Line of the row at hand.</summary>
    public int Line { get; set; }

    /// <summary>What the days read so far tell.</summary>
    public FormatDetection Detection
    {
        get
        {
            var seen = Enum.GetValues<DateFormat>().Where(f => firstLines[(int)f] > 0)
                .Select(f => new SeenDateFormat(f, firstLines[(int)f])).OrderBy(f => f.Line).ThenBy(f => f.Format).ToList();
            return seen switch
            {
                [] => new FormatDetection.Nothing(),
                [var only] => new FormatDetection.Decided(only.Format, timeFormat, separator),
                _ => new FormatDetection.Mixed(seen),
            };
        }
    }

    public DateOutcome Read(ReadOnlySpan<char> text, out FlexTime time)
    {
        var outcome = DateText.Read(text, order, out var reading);
        if (outcome == DateOutcome.NeedsOrder)
        {
            order = decide(text.ToString());
            outcome = DateText.Read(text, order, out reading);
        }

        time = reading.Value;
        if (outcome != DateOutcome.Read) return outcome;
        if (reading.Format is { } format && firstLines[(int)format] == 0) firstLines[(int)format] = Line;
        timeFormat ??= reading.Time;
        separator ??= reading.Separator;
        return outcome;
    }
}
