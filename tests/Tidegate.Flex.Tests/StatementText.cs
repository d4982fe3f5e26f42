using System.Text;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests;

/// <summary>Files for the tests, written by hand or by the writer.</summary>
internal static class StatementText
{
    public const string Window = """accountId="U1" fromDate="20250101" toDate="20250131" period="" whenGenerated="20250201;120000" """;

    /// <summary>A file with one statement whose sections are given as text.</summary>
    public static string File(string sections, string window = Window) =>
        """<FlexQueryResponse queryName="q" type="AF"><FlexStatements count="1">"""
        + $"<FlexStatement {window}>{sections}</FlexStatement></FlexStatements></FlexQueryResponse>";

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static List<StatementItem> Items(string text, StatementReaderOptions? options = null)
    {
        using var stream = Stream(text);
        return Recordings.Read(stream, options);
    }

    public static TRow Row<TRow>(string sections, StatementReaderOptions? options = null)
        where TRow : StatementRow => Assert.Single(Items(File(sections), options).OfType<TRow>());

    public static StatementFormatException Failure(string text, StatementReaderOptions? options = null) =>
        Assert.Throws<StatementFormatException>(() => Items(text, options));

    /// <summary>A file with one statement, written by the writer.</summary>
    public static byte[] Written(FlexFormat format, Action<StatementWriter> sections)
    {
        using var stream = new MemoryStream();
        using var writer = new StatementWriter(stream, format);
        writer.StartFile("any", "AF", 1);
        writer.StartStatement("U1", new(2025, 1, 1), new(2025, 12, 31), "", new(new(2026, 1, 1), new(8, 0, 0)));
        sections(writer);
        writer.EndStatement();
        writer.EndFile();
        return stream.ToArray();
    }
}
