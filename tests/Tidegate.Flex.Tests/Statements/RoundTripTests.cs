using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class RoundTripTests
{
    private static readonly string[] Singles = [.. RowCase.All.Where(row => row.IsSingle).Select(row => row.Section)];

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        var cases = from seed in Gen.Choose(0, int.MaxValue) from format in Gen.Elements<FlexFormat>(FlexFormat.All) select (seed, format);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var file = AnyFile(new Random(c.seed), c.format);
            var options = new StatementReaderOptions { DateFormat = c.format.Date };
            return file.AsSpan().SequenceEqual(Rewritten(Recordings.Read(new MemoryStream(file), options), c.format));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() =>
        Assert.Equal(AnyFile(new Random(5), FlexFormat.Default), AnyFile(new Random(5), FlexFormat.Default));

    private static byte[] AnyFile(Random random, FlexFormat format) => StatementText.Written(format, writer =>
    {
        foreach (var section in RowCase.All.GroupBy(row => row.Section).Where(_ => random.Next(5) == 0))
        {
            var kinds = section.ToList();
            if (!kinds[0].IsSingle) writer.StartSection(section.Key);
            for (var rows = kinds[0].IsSingle ? 1 : random.Next(4); rows > 0; rows--)
            {
                var kind = kinds[random.Next(kinds.Count)];
                var element = kind.Elements[random.Next(kind.Elements.Count)];
                kind.Write(writer, kind.Filled(random, element) with { Unknown = Columns(random) });
            }

            if (!kinds[0].IsSingle) writer.EndSection();
        }

        writer.StartSection("Weather");
        for (var i = random.Next(3); i > 0; i--)
        {
            // Without a column it would read as an empty container.
            writer.Write(new RawRow { Section = "Weather", Element = "Rain", Unknown = [new("amount", ""), .. Columns(random)] });
        }

        writer.EndSection();
    });

    private static List<KeyValuePair<string, string>> Columns(Random random) =>
    [
        .. Enumerable.Range(1, random.Next(4))
            .Select(i => KeyValuePair.Create($"later{i}", random.Next(3) == 0 ? "" : $" {random.Next()}\n")),
    ];

    private static byte[] Rewritten(IEnumerable<StatementItem> items, FlexFormat format)
    {
        using var stream = new MemoryStream();
        using var writer = new StatementWriter(stream, format);
        var open = "";
        foreach (var item in items)
        {
            if (item is SectionStart or StatementEnd && open.Length > 0)
            {
                writer.EndSection();
                open = "";
            }

            switch (item)
            {
                case FileStart file: writer.StartFile(file.QueryName, file.QueryType, 1); break;
                case StatementStart s: writer.StartStatement(s.AccountId, s.From, s.To, s.Period, s.Generated); break;
                case SectionStart section when Singles.Contains(section.Name): break;
                case SectionStart section: writer.StartSection(open = section.Name); break;
                case StatementEnd: writer.EndStatement(); break;
                case RawRow row: writer.Write(row); break;
                case StatementRow row: RowCase.Of(row.GetType()).Write(writer, row); break;
                default: throw new InvalidOperationException($"{item.GetType().Name} is not expected here.");
            }
        }

        writer.EndFile();
        return stream.ToArray();
    }
}
