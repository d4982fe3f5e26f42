using Tidegate.Flex.Statements;
using Tidegate.Platform.Doors.Flex;
using Tidegate.TestKit.Statements;

namespace Tidegate.Platform.Tests.Doors.Flex;

public class LedgerColumnsTests
{
    [Fact]
    public void Leaves_out_no_column_that_a_fact_is_made_of()
    {
        foreach (var sample in SampleStatement.WellFormed)
            Assert.Equal(Facts(sample, RowSelection.All), Facts(sample, LedgerColumns.Selection));
    }

    // A row that is kept raw shows fewer columns; it does not print them.
    private static List<string> Facts(SampleStatement sample, RowSelection selection)
    {
        using var file = File.OpenRead(sample.Path);
        using var reader = StatementReader.Open(file, new() { Selection = selection });
        StatementScope? scope = null;
        var facts = new List<string>();
        while (reader.TryRead(out var item))
        {
            if (item is StatementStart start)
                scope = new(start);
            else if (item is Tidegate.Flex.Rows.StatementRow row)
                facts.Add(RowTranslation.Translate(row, scope!).ToString());
        }

        return facts;
    }
}
