using System.Text;
using Tidegate.Flex.Formats;

namespace Tidegate.Flex.WebService;

/// <summary>
/// Looks at a statement while it passes by: the days that its statements cover, and whether it is whole. It costs a search for one word, no
/// parsing.
/// </summary>
internal sealed class StatementScan
{
    /// <summary>Longer start tags of a statement do not occur; one that is longer tells no days.</summary>
    private const int MaxTagBytes = 8 * 1024;

    private const int TailBytes = 512;

    // Slash dates can be read in two ways; both are followed until one of them breaks.
    private readonly Days[] readings = [new(DateFormat.MonthDayYear), new(DateFormat.DayMonthYear)];
    private readonly byte[] tail = new byte[TailBytes];
    private byte[] buffer = [];
    private int held;
    private int tailLength;

    private static ReadOnlySpan<byte> Tag => "<FlexStatement"u8;

    /// <summary>The earliest and latest day; <see langword="null"/> when none is told, or the order of day and month is open.</summary>
    public FlexWindow? Covered
    {
        get
        {
            var windows = readings.Select(r => r.Window).OfType<FlexWindow>().Distinct().ToList();
            return windows is [var only] ? only : null;
        }
    }

    /// <summary>The last characters seen, blanks and zero bytes left out.</summary>
    public string Tail => string.Concat(
        Encoding.Latin1.GetString(tail, 0, tailLength).Where(c => c != '\0' && !char.IsWhiteSpace(c)));

    /// <summary>Takes in the next bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        KeepTail(bytes);
        if (buffer.Length < held + bytes.Length) Array.Resize(ref buffer, held + bytes.Length);
        bytes.CopyTo(buffer.AsSpan(held));
        ReadOnlySpan<byte> text = buffer.AsSpan(0, held + bytes.Length);
        while (text.IndexOf(Tag) is var at and >= 0)
        {
            text = text[at..];
            var end = text.IndexOf((byte)'>');
            if (end < 0 && text.Length < MaxTagBytes)
            {
                Hold(text);
                return;
            }

            var tag = end < 0 ? [] : text[..end];
            text = text[Tag.Length..];
            // FlexStatements is the container.
            if (tag.Length > Tag.Length && tag[Tag.Length] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                Take(Encoding.UTF8.GetString(tag));
            }
        }

        Hold(text[^Math.Min(text.Length, Tag.Length - 1)..]);
    }

    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.Ordinal);
        if (at < 1 || !char.IsWhiteSpace(tag[at - 1])) return null;
        var rest = tag.AsSpan(at + name.Length).TrimStart();
        if (rest is not ['=', ..]) return null;
        rest = rest[1..].TrimStart();
        if (rest is not ['"' or '\'', ..]) return null;
        var end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? null : rest.Slice(1, end).ToString();
    }

    private void Take(string tag)
    {
        var (from, to) = (Attribute(tag, "fromDate"), Attribute(tag, "toDate"));
        foreach (var reading in readings) reading.Take(from, to);
    }

    // The word, or the tag, may go on in the next bytes.
    private void Hold(ReadOnlySpan<byte> rest)
    {
        rest.CopyTo(buffer);
        held = rest.Length;
    }

    private void KeepTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= TailBytes)
        {
            bytes[^TailBytes..].CopyTo(tail);
            tailLength = TailBytes;
            return;
        }

        var kept = Math.Min(tailLength, TailBytes - bytes.Length);
        tail.AsSpan(tailLength - kept, kept).CopyTo(tail);
        bytes.CopyTo(tail.AsSpan(kept));
        tailLength = kept + bytes.Length;
    }

    private sealed class Days(DateFormat format)
    {
        private readonly FlexFormat format = new(format);
        private FlexWindow? window;
        private bool isBroken;

        public FlexWindow? Window => isBroken ? null : window;

        public void Take(string? fromText, string? toText)
        {
            if (Contradicts(fromText) || Contradicts(toText)
                || !format.TryParse(fromText, out DateOnly from) || !format.TryParse(toText, out DateOnly to) || to < from)
            {
                isBroken = true;
                return;
            }

            window = window is not { } known
                ? new FlexWindow(from, to)
                : new FlexWindow(from < known.From ? from : known.From, to > known.To ? to : known.To);
        }

        // A number above 12 cannot be the month: it decides for the whole file.
        private bool Contradicts(string? text)
        {
            const int Months = 12;
            return DateText.TryReadSlashPair(text, out var first, out var second)
                && (format.Date == DateFormat.MonthDayYear ? first > Months : second > Months);
        }
    }
}
