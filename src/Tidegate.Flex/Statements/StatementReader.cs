using System.Diagnostics.CodeAnalysis;
using System.Xml;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>
/// Reads a Flex file forward, one item at a time: file, statements, sections, rows. Memory does not grow with the file. Sections with a
/// description come as their typed row, all others as <see cref="RawRow"/>. What is unknown is kept and counted; only a file that is no
/// well-formed statement, or beyond the limits, stops the reading, with <see cref="StatementFormatException"/>.
/// </summary>
public sealed class StatementReader : IDisposable
{
    // An element of this many values of full length is none of the broker's.
    private const int MaxFullAttributes = 64;

    private readonly Stream stream;
    private readonly long startOfFile;
    private readonly ReadingContext context;
    private readonly GuardedStream guarded;
    private readonly XmlReader xml;
    private readonly Envelope envelope;
    private bool ended;

    private StatementReader(Stream stream, byte[] head, long startOfFile, StatementReaderOptions options)
    {
        this.stream = stream;
        this.startOfFile = startOfFile;
        context = new ReadingContext(options, DecideOrder);
        (xml, guarded) = Parser(head);
        envelope = new Envelope(xml, context);
    }

    /// <summary>What the reader noticed so far, the first 200.</summary>
    public IReadOnlyList<StatementNote> Notes => context.Notes;

    /// <summary>Notes beyond the first 200.</summary>
    public long NotesLeftOut => context.NotesLeftOut;

    /// <summary>How the days read so far are written.</summary>
    public FormatDetection Dates => context.Dates.Detection;

    /// <summary>Columns of typed rows that no description names.</summary>
    public IReadOnlyList<UnknownColumn> UnknownColumns => envelope.UnknownColumns;

    /// <summary>The columns that rows read so far carried, by element.</summary>
    public IReadOnlyList<SeenColumns> SeenColumns => envelope.SeenColumns;

    /// <summary>Sections that this version has never heard of. Known sections without typed rows are not among them.</summary>
    public IReadOnlyList<UnknownSection> UnknownSections => envelope.UnknownSections;

    /// <summary>Rows read so far.</summary>
    public long Rows => envelope.Rows;

    /// <summary>
    /// Starts to read. The stream stays the caller's. It must be able to seek only where dates are written with slashes and
    /// <see cref="StatementReaderOptions.DateFormat"/> is not given: then the file is read twice.
    /// </summary>
    /// <exception cref="StatementFormatException">The file is no Flex statement; the message says what it is.</exception>
    public static StatementReader Open(Stream stream, StatementReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.CanSeek ? stream.Position : 0;
        var head = new byte[FileSniffer.HeadBytes];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var kind = FileSniffer.Identify(head);
        if (!kind.IsStatement) throw new StatementFormatException("E-01", 1, 1, kind.Message) { Kind = kind };
        if (FileSniffer.DocumentTypeOf(head) is var (line, column)) throw Malformed.DocumentType(line, column);
        options ??= StatementReaderOptions.Default;
        try
        {
            return new StatementReader(stream, head, start, options);
        }
        catch (XmlException malformed)
        {
            throw Malformed.Because(malformed, options.MaxCharacters);
        }
    }

    /// <summary>Reads the next item, or says that the file ended.</summary>
    /// <exception cref="StatementFormatException">The file is malformed or beyond a limit. Items read before stay good.</exception>
    public bool TryRead([NotNullWhen(true)] out StatementItem? item)
    {
        item = null;
        if (ended) return false;
        try
        {
            while (!envelope.TryTake(out item))
            {
                guarded.NodeWasRead();
                if (!xml.Read())
                {
                    ended = true;
                    envelope.End();
                    return false;
                }

                envelope.Node();
            }

            return true;
        }
        catch (XmlException malformed)
        {
            ended = true;
            throw Malformed.Because(malformed, context.Options.MaxCharacters);
        }
        catch (NodeTooLargeException tooLarge)
        {
            ended = true;
            throw ReadingContext.OverLimit(xml, $"one element takes more than {tooLarge.MaxBytes} bytes");
        }
        catch (StatementFormatException)
        {
            ended = true;
            throw;
        }
    }

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => xml.Dispose();

    private (XmlReader Xml, GuardedStream Guarded) Parser(byte[] head)
    {
        var guard = new GuardedStream(stream, head, (long)context.Options.MaxAttributeLength * MaxFullAttributes);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = context.Options.MaxCharacters,
            CloseInput = false,
        };
        return (XmlReader.Create(guard, settings), guard);
    }

    /// <summary>
    /// Reads the whole file for its dates, when the first comes that can be read both ways, and goes back to where it was.
    /// </summary>
    private SlashOrder DecideOrder(string value)
    {
        SlashEvidence evidence;
        if (stream.CanSeek)
        {
            var here = stream.Position;
            stream.Position = startOfFile;
            var (scan, guard) = Parser([]);
            using (scan) evidence = SlashDateScan.Run(scan, guard);
            stream.Position = here;
        }
        else
        {
            evidence = envelope.Evidence;
        }

        evidence.AddValue(value);
        var order = evidence.Decide();
        if (order != SlashOrder.Unknown) return order;
        var ambiguous = new FormatDetection.Ambiguous(evidence.Examples);
        throw new StatementFormatException("E-04", context.Dates.Line, 0, ambiguous.Message) { Dates = ambiguous };
    }
}
