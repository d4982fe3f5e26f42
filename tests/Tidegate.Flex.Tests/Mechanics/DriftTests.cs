using Tidegate.Flex.Rows;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Mechanics;

/// <summary>What the broker adds tomorrow changes nothing that is known today, and is counted.</summary>
public class DriftTests
{
    public static TheoryData<string> Samples => ReadRows.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_beside_unknown_columns_and_counts_these(string sample)
    {
        var file = SampleStatement.Named(sample).Read();
        var expected = ReadRows.Of(file);

        var read = ReadRows.Of(Drift.Columns(file, 1));

        Assert.Equal(expected.Typed, read.Typed);
        var typed = read.Items.Count(item => item is StatementRow and not RawRow);
        foreach (var column in new[] { "driftAmount", "driftFlag" })
            Assert.Equal(typed, read.UnknownColumns.Where(unknown => unknown.Column == column).Sum(unknown => unknown.Count));
        Assert.Equal(expected.UnknownColumns, read.UnknownColumns.Where(c => !c.Column.StartsWith(Drift.Prefix, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_beside_unknown_rows_and_sections_and_counts_these(string sample)
    {
        var file = SampleStatement.Named(sample).Read();
        var expected = ReadRows.Of(file);
        var statements = expected.Items.Count(item => item is Flex.Statements.StatementStart);

        var read = ReadRows.Of(Drift.Sections(Drift.Rows(file, 1), 1));

        Assert.Equal(expected.Typed, read.Typed.Where(item => item is not StatementRow { Element: $"{Drift.Prefix}Row" }));
        Assert.Equal(
            [new("driftSections", statements), new Flex.Statements.UnknownSection("driftSummary", statements)], read.UnknownSections);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_beside_unknown_codes(string sample)
    {
        var file = SampleStatement.Named(sample).Read();

        var read = ReadRows.Of(Drift.Codes(file));

        Assert.Equal(ReadRows.Of(file).Typed.Select(WithoutCodes), read.Typed.Select(WithoutCodes));
        Assert.Empty(read.Notes);
    }

    private static string WithoutCodes(Flex.Statements.StatementItem item) => item is StatementRow row
        ? string.Join('|', RowText.ColumnsOf(row).Where(column => !Drift.CodeColumns.Contains(column.Key)))
        : item.ToString();
}
