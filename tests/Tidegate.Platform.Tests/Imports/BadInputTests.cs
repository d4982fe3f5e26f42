using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

public sealed class BadInputTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const string Head = "<FlexQueryResponse queryName=\"q\" type=\"AF\"><FlexStatements count=\"1\">";
    private const string Tail = "</FlexStatements></FlexQueryResponse>";

    public static TheoryData<string, string, ImportOutcome, string> Files() => new()
    {
        { "words.xml", "just some words", ImportOutcome.NotXml, "no Flex statement" },
        { "page.xml", "<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>", ImportOutcome.WebPage, "web page" },
        { "empty.xml", "", ImportOutcome.Empty, "empty" },
        { "other.xml", "<?xml version=\"1.0\"?><Invoice><Line/></Invoice>", ImportOutcome.OtherOrigin, "Invoice" },
        { "bank.ofx", "<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>", ImportOutcome.OtherOrigin, "Flex" },
        { "schwab.csv", "Date,Action,Symbol,Description,Quantity\n1,2,3,4,5\n", ImportOutcome.OtherOrigin, "Schwab" },
        { "error.xml", "<FlexStatementResponse timestamp='x'><Status>Fail</Status><ErrorCode>1012</ErrorCode><ErrorMessage>Token has "
            + "expired.</ErrorMessage></FlexStatementResponse>", ImportOutcome.BrokerError, "1012" },
        { "confirms.xml", "<FlexQueryResponse queryName=\"q\" type=\"TCF\"><FlexStatements "
            + "count=\"0\"></FlexStatements></FlexQueryResponse>", ImportOutcome.Malformed, "no statement" },
        { "nothing.xml", Head + Statement("20250101", "20250131", "<SoftDollars><SoftDollar amount=\"1\"/></SoftDollars>")
            + Tail, ImportOutcome.NothingForUs, "SoftDollars (1 row)" },
        { "future.xml", Head + Statement("20250101", "29990131", "<Trades></Trades>") + Tail, ImportOutcome.FromTheFuture, "2999-01-31" },
        { "two.xml", Head + Statement("20250101", "20250131",
            "<AccountInformation accountId=\"U1\" currency=\"EUR\"/><ChangeInNAV accountId=\"U1\" currency=\"USD\" endingValue=\"1\"/>")
            + Tail, ImportOutcome.TwoBaseCurrencies, "EUR and USD" },
        { "slashes.xml", Head + Statement("01/02/2025", "01/02/2025", "<Trades></Trades>", "01/03/2025;040000")
            + Tail, ImportOutcome.AmbiguousDates, "date" },
        { "dtd.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + Head + Statement("20250101", "20250131", "<Trades></Trades>")
            + Tail, ImportOutcome.Malformed, "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_file_that_cannot_be_imported_says_what_it_is_and_leaves_nothing(string name, string content,
        ImportOutcome outcome, string says)
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var file = Assert.Single((await bench.ImportAsync((name, Encoding.UTF8.GetBytes(content)))).Files);

        Assert.True(outcome == file.Outcome, $"{file.Outcome}: {file.Message}");
        Assert.Contains(says, file.Message);
        Assert.Empty(await LedgerDump.AllAsync(database.Database, bench.Workspace));
    }

    [Fact]
    public async Task A_file_that_ends_too_early_imports_nothing_and_the_other_files_go_on()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(1);
        var (first, second) = (history.Accounts[0], history.Accounts[1]);
        var whole = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay, null, first, second);
        var other = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay, null, second);

        // The first statement of the file is complete; the second breaks off.
        var job = await bench.ImportAsync(("cut.xml", whole[..(whole.Length - 20_000)]), ("other.xml", other));

        Assert.Equal([ImportOutcome.Malformed, ImportOutcome.Imported], job.Files.Select(f => f.Outcome));
        var accounts = (await LedgerDump.AllAsync(database.Database, bench.Workspace))
            .Where(line => line.StartsWith("ledger_entries", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(accounts);
        Assert.DoesNotContain(accounts, line => line.Contains(first.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_is_unpacked_and_its_members_have_outcomes_of_their_own()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(2);
        var statement = SimulatedFiles.File(history, StatementQuery.Tidegate, history.LastDay.AddDays(-30), history.LastDay);

        var job = await bench.ImportAsync(("all.zip",
            Zip(("a/one.xml", statement), ("readme.txt", Encoding.UTF8.GetBytes("hello")), ("inner.zip", Zip(("b.xml", statement))))));

        Assert.Equal(["all.zip / a/one.xml", "all.zip / readme.txt", "all.zip / inner.zip"], job.Files.Select(f => f.Name));
        Assert.Equal([ImportOutcome.Imported, ImportOutcome.NotXml, ImportOutcome.UnsafeZip], job.Files.Select(f => f.Outcome));
    }

    [Fact]
    public async Task A_zip_bomb_stops_at_its_bound()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var job = await bench.ImportAsync(("bomb.zip", Zip(("zeros.xml", new byte[64 << 20]))));

        var file = Assert.Single(job.Files);
        Assert.Equal(ImportOutcome.UnsafeZip, file.Outcome);
        Assert.True(file.Bytes < 64 << 20, $"{file.Bytes} bytes were unpacked.");
        Assert.Empty(Directory.GetFiles(database.Folder.Uploads));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit()
    {
        await using var bench = await LedgerBench
            .MakeAsync(database, services => services.AddSingleton(new ImportLimits { FileBytesMax = 1 << 20 }));

        var file = Assert.Single((await bench.ImportAsync(("large.xml", new byte[(1 << 20) + 1]))).Files);

        Assert.Equal(ImportOutcome.TooLarge, file.Outcome);
        Assert.Contains("1 MiB", file.Message);
    }

    [Fact]
    public async Task The_same_file_again_is_recognised()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        var statement = SimulatedFiles.File(history, StatementQuery.Tidegate, history.LastDay.AddDays(-60), history.LastDay);
        await bench.ImportAsync(("one.xml", statement));

        var again = Assert.Single((await bench.ImportAsync(("two.xml", statement))).Files);

        Assert.Equal((ImportOutcome.AlreadyImported, 0L), (again.Outcome, again.NewEntries));
        Assert.Contains("one.xml", again.Message);
    }

    private static string Statement(string from, string to, string sections, string generated = "20250201;040000") =>
        $"<FlexStatement accountId=\"U1\" fromDate=\"{from}\" toDate=\"{to}\" period=\"\" "
            + $"whenGenerated=\"{generated}\">{sections}</FlexStatement>";

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
