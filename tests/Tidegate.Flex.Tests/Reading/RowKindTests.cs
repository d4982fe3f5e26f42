using System.Reflection;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Reading;

public class RowKindTests
{
    private static readonly Type[] Blocks = [typeof(InstrumentColumns), typeof(OwnerColumns)];

    public static TheoryData<Type> RowTypes => [.. RowKind.All.Select(kind => kind.RowType)];

    [Fact]
    public void Finds_every_row_type_by_its_description()
    {
        var rows = typeof(StatementRow).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(StatementRow)) && type != typeof(RawRow));

        Assert.Equal(rows.OrderBy(type => type.Name), RowKind.All.Select(kind => kind.RowType));
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Each_row_type_has_a_known_section_and_elements_of_its_own(Type type)
    {
        var kind = RowKind.All.Single(k => k.RowType == type);

        Assert.NotNull(FlexSections.TitleOf(kind.Section));
        Assert.All(kind.Elements, element => Assert.Same(kind, RowKind.Of(kind.Section, element)));
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Each_row_type_visits_every_property_once(Type type)
    {
        var kind = RowKind.All.Single(k => k.RowType == type);
        var properties = Columns(type).Order(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(
            properties, kind.Columns.Select(c => c.Name).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(kind.Columns, column => kind.IsLeftOut(column.Name));
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Each_row_type_comes_back_as_it_was_written_in_every_format(Type type)
    {
        var kind = RowCase.Of(type);
        var random = new Random(20250101);
        foreach (var format in FlexFormat.All)
        {
            var rows = kind.Elements.Select(element => kind.Filled(random, element)).ToList();
            using var stream = new MemoryStream(StatementText.Written(format, writer =>
            {
                if (!kind.IsSingle) writer.StartSection(kind.Section);
                foreach (var row in rows) kind.Write(writer, row);
                if (!kind.IsSingle) writer.EndSection();
            }));

            // Where the rows prove no slash order the format must be stated; where they do, stating it changes nothing.
            var read = Recordings.Read(stream, new StatementReaderOptions { DateFormat = format.Date }).OfType<StatementRow>().ToList();

            Assert.All(read, row => Assert.IsType(type, row));
            Assert.Equal(rows.Select(row => row.Element), read.Select(row => row.Element));
            Assert.Equal(rows.SelectMany(kind.Values), read.SelectMany(kind.Values));
            Assert.All(read, row => Assert.Empty(row.Unknown));
        }
    }

    private static IEnumerable<string> Columns(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.Name != "EqualityContract")
            .SelectMany(p => Blocks.Contains(p.PropertyType) ? Columns(p.PropertyType) : [p.Name]);
}
