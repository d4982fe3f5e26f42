using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class RoundTripTests
{
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
        if (random.Next(2) == 0) writer.Write(AnyRow.Filled<AccountInformationRow>(random), ColumnSet.All);
        if (random.Next(2) == 0) writer.Write(AnyRow.Filled<ChangeInNavRow>(random), ColumnSet.All);
        Section<EquitySummaryRow>(writer, random);
        Section<CashReportRow>(writer, random);
        Section<TradeRow>(writer, random);
        Section<OpenPositionRow>(writer, random);
        Section<CashTransactionRow>(writer, random);
        Section<SecurityInfoRow>(writer, random);
        Section<ConversionRateRow>(writer, random);
        writer.StartSection("StmtFunds");
        for (var i = random.Next(3); i > 0; i--)
        {
            // Without a column it would read as an empty container.
            writer.Write(new RawRow
            {
                Section = "StmtFunds",
                Element = "StatementOfFundsLine",
                Unknown = [new("amount", ""), .. Columns(random)],
            });
        }

        writer.EndSection();
    });

    private static void Section<TRow>(StatementWriter writer, Random random)
        where TRow : StatementRow, IFlexRow<TRow>, new()
    {
        writer.StartSection(TRow.SectionName);
        for (var i = random.Next(4); i > 0; i--)
        {
            var element = TRow.ElementNames[random.Next(TRow.ElementNames.Count)];
            writer.Write(AnyRow.Filled<TRow>(random) with { Element = element, Unknown = Columns(random) }, ColumnSet.All);
        }

        writer.EndSection();
    }

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
                case SectionStart { Name: "AccountInformation" or "ChangeInNAV" }: break;
                case SectionStart section: writer.StartSection(open = section.Name); break;
                case StatementEnd: writer.EndStatement(); break;
                case AccountInformationRow row: writer.Write(row, ColumnSet.All); break;
                case ChangeInNavRow row: writer.Write(row, ColumnSet.All); break;
                case EquitySummaryRow row: writer.Write(row, ColumnSet.All); break;
                case CashReportRow row: writer.Write(row, ColumnSet.All); break;
                case TradeRow row: writer.Write(row, ColumnSet.All); break;
                case OpenPositionRow row: writer.Write(row, ColumnSet.All); break;
                case CashTransactionRow row: writer.Write(row, ColumnSet.All); break;
                case SecurityInfoRow row: writer.Write(row, ColumnSet.All); break;
                case ConversionRateRow row: writer.Write(row, ColumnSet.All); break;
                case RawRow row: writer.Write(row); break;
                default: throw new InvalidOperationException($"{item.GetType().Name} is not expected here.");
            }
        }

        writer.EndFile();
        return stream.ToArray();
    }
}
