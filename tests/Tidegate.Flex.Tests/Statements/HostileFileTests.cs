using System.Text;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

/// <summary>Files that are broken, cut or made to do harm.</summary>
public class HostileFileTests
{
    [Theory]
    [InlineData("<!DOCTYPE FlexQueryResponse [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")] // a billion laughs
    [InlineData("<!DOCTYPE FlexQueryResponse SYSTEM \"file:///etc/hostname\">")]
    [InlineData("<!DOCTYPE FlexQueryResponse>")]
    public void Refuses_a_document_type(string documentType)
    {
        var failure = StatementText.Failure(documentType + StatementText.File("<Trades><Trade symbol='x' /></Trades>"));

        Assert.Equal(("E-02", 1), (failure.Code, failure.Line));
        Assert.Contains("document type (DTD)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_undeclared_entity() =>
        Assert.Equal("E-02", StatementText.Failure(StatementText.File("<Trades><Trade symbol='&x;' /></Trades>")).Code);

    [Fact]
    public void Refuses_elements_too_deep()
    {
        var options = new StatementReaderOptions { MaxDepth = 8 };
        StatementText.Items(StatementText.File(Nested(5)), options);

        var failure = StatementText.Failure(StatementText.File(Nested(6)), options);

        Assert.Equal("E-02", failure.Code);
        Assert.Contains("more than 8 deep", failure.Message, StringComparison.Ordinal);

        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("<a>", depth)) + "<b/>" + string.Concat(Enumerable.Repeat("</a>", depth));
    }

    [Fact]
    public void Refuses_a_value_longer_than_the_limit()
    {
        var options = new StatementReaderOptions { MaxAttributeLength = 1000 };
        StatementText.Items(StatementText.File($"<Trades><Trade symbol='{new string('x', 1000)}' /></Trades>"), options);

        var failure = StatementText.Failure(StatementText.File($"<Trades><Trade symbol='{new string('x', 1001)}' /></Trades>"), options);

        Assert.Contains("the value of symbol has more than 1000 characters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_endless_value_without_reading_it_to_its_end()
    {
        using var endless = new EndlessStream(StatementText.File("<Trades><Trade symbol='").Split("</FlexStatement>")[0], (byte)'x');

        var failure = Assert.Throws<StatementFormatException>(() => Recordings.Read(endless));

        Assert.Contains("one element takes more than", failure.Message, StringComparison.Ordinal);
        Assert.InRange(endless.BytesRead, 1, 8 * 1024 * 1024);
    }

    [Fact]
    public void Refuses_a_file_of_too_many_characters()
    {
        var failure = StatementText.Failure(
            StatementText.File(string.Concat(Enumerable.Repeat("<Trades></Trades>", 100))),
            new StatementReaderOptions { MaxCharacters = 1000 });

        Assert.Contains("more than 1000 characters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_too_many_rows_attributes_and_names()
    {
        var rows = StatementText.File($"<Trades>{string.Concat(Enumerable.Repeat("<Trade symbol='a' />", 11))}</Trades>");
        var wide = StatementText.File($"<X><Y {string.Join(' ', Enumerable.Range(0, 21).Select(i => $"a{i}=''"))} /></X>");
        var names = StatementText.File($"<X>{string.Concat(Enumerable.Range(0, 120).Select(i => $"<Y a{i}='' />"))}</X>");

        Assert.Contains("more than 10 rows", StatementText.Failure(rows, new() { MaxRows = 10 }).Message, StringComparison.Ordinal);
        Assert.Contains(
            "more than 20 attributes", StatementText.Failure(wide, new() { MaxAttributes = 20 }).Message, StringComparison.Ordinal);
        Assert.Contains(
            "more than 100 different names", StatementText.Failure(names, new() { MaxNames = 100 }).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u000b")]
    [InlineData("&#x0;")]
    public void Names_the_line_of_a_control_character(string character)
    {
        var failure = StatementText.Failure(StatementText.File($"\n<Trades>\n<Trade symbol='a{character}' /></Trades>"));

        Assert.Equal(("E-02", 3), (failure.Code, failure.Line));
        Assert.Contains("character", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Download the statement", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_bytes_that_are_no_text_of_the_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(StatementText.File("<Trades><Trade symbol='?' /></Trades>"));
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;
        using var stream = new MemoryStream(bytes);

        Assert.Equal("E-02", Assert.Throws<StatementFormatException>(() => Recordings.Read(stream)).Code);
    }

    [Theory]
    [InlineData("<Trades><Trade symbol='a' symbol='b' /></Trades>")] // the same column twice
    [InlineData("<Trades><Trade symbol=a /></Trades>")]
    [InlineData("<Trades><Trade></Trades>")]
    [InlineData("<a:Trades/>")]
    [InlineData("</FlexStatement></FlexStatements></FlexQueryResponse><FlexQueryResponse>")]
    public void Refuses_what_is_not_well_formed(string sections)
    {
        var failure = StatementText.Failure(StatementText.File("\n" + sections));

        Assert.Equal(("E-02", 2), (failure.Code, failure.Line));
        Assert.True(failure.Column > 0);
    }

    [Theory]
    [InlineData("", typeof(FileKind.Empty))]
    [InlineData("<html><body>Log in</body></html>", typeof(FileKind.HtmlPage))]
    [InlineData("<FlexStatementResponse><ErrorCode>1019</ErrorCode></FlexStatementResponse>", typeof(FileKind.ServiceError))]
    public void Says_what_a_file_is_that_is_no_statement(string text, Type kind)
    {
        var failure = StatementText.Failure(text);

        Assert.Equal("E-01", failure.Code);
        Assert.IsType(kind, failure.Kind);
        Assert.Equal(failure.Kind!.Message, failure.Message);
    }

    [Fact]
    public void Gives_a_clean_error_or_a_true_prefix_wherever_the_file_is_cut()
    {
        var bytes = File.ReadAllBytes(Recordings.PathOf("vroonhof-ibflex/activity_basic.xml"));
        var whole = Recordings.Read(new MemoryStream(bytes)).ConvertAll(AnyRow.Describe);
        var end = bytes.AsSpan().LastIndexOf((byte)'>');
        for (var length = 0; length <= end; length++)
        {
            var items = new List<StatementItem>();
            using var cut = new MemoryStream(bytes, 0, length);
            var failure = Assert.Throws<StatementFormatException>(() =>
            {
                using var reader = StatementReader.Open(cut);
                while (reader.TryRead(out var item)) items.Add(item);
            });

            Assert.Contains(failure.Code, new[] { "E-01", "E-02" });

            // Those before were the last ones of a shorter file.
            if (items.Count > 0) Assert.Equal(whole[items.Count - 1], AnyRow.Describe(items[^1]));
        }
    }

    [Fact]
    public void Gives_a_clean_error_or_rows_whatever_bytes_are_changed()
    {
        var random = new Random(20250101);
        var original = File.ReadAllBytes(Recordings.PathOf("vroonhof-ibflex/activity_basic.xml"));
        var failures = 0;
        for (var i = 0; i < 3000; i++)
        {
            var bytes = original.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Recordings.Read(new MemoryStream(bytes));
            }
            catch (StatementFormatException failure)
            {
                failures++;
                Assert.NotEmpty(failure.Message);
            }
        }

        Assert.InRange(failures, 100, 2900); // some changes hit text and harm nothing
    }

    [Fact]
    public void Stays_ended_after_an_error()
    {
        using var stream = StatementText.Stream(StatementText.File("<Trades>&</Trades>"));
        using var reader = StatementReader.Open(stream);
        Assert.Throws<StatementFormatException>(() => Recordings.Read(reader));

        Assert.False(reader.TryRead(out _));
    }

    [Theory]
    [InlineData("ibflex/element-corpus.xml")]
    [InlineData("ib-flex-reader/StatementOfFunds.xml")] // with a byte order mark
    [InlineData("ibkr-conduit/cash-transactions-consolidated.xml")]
    public void Reads_the_same_from_a_stream_that_gives_one_byte_at_a_time(string name)
    {
        var whole = Recordings.Read(Recordings.PathOf(name));
        using var trickle = new TrickleStream(File.ReadAllBytes(Recordings.PathOf(name)));

        Assert.Equal(whole.Select(AnyRow.Describe), Recordings.Read(trickle).Select(AnyRow.Describe));
    }

    /// <summary>Gives one byte a call and cannot seek, as a slow network stream.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    /// <summary>A beginning, and then the same byte for ever.</summary>
    private sealed class EndlessStream(string start, byte filler) : MemoryStream(Encoding.UTF8.GetBytes(start))
    {
        public long BytesRead { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0)
            {
                buffer.AsSpan(offset, count).Fill(filler);
                read = count;
            }

            BytesRead += read;
            return read;
        }
    }
}
