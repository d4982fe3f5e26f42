using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Web.Imports;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Imports;

public sealed class ImportJobTests
{
    private static readonly FindingMark Gap = Mark(FindingKind.Gap, "2024-01-01 to 2024-03-31", FindingStatus.Open);

    public ImportJobTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task A_file_shows_the_findings_that_it_opened_and_closed_with_links()
    {
        var closed = Mark(FindingKind.Cash, "USD", FindingStatus.Healed);

        var text = await PageAsync(FindingChanges.None, FileOf("a.xml", ["U1"], new([Gap], [closed])));

        Assert.Contains("Findings: 1 opened, 1 closed", text, StringComparison.Ordinal);
        Assert.Contains(
            $"/findings/{Gap.Id}\">Days without a statement: Mon 1 Jan 2024 to Sun 31 Mar 2024", text, StringComparison.Ordinal);
        Assert.Contains($"/findings/{closed.Id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changed_no_finding_says_so()
    {
        var text = await PageAsync(FindingChanges.None, FileOf("a.xml", ["U1"], FindingChanges.None));
        Assert.Contains("Findings: none opened, none closed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_files_of_one_account_changed_together_is_told_once_and_an_own_account_beside_it()
    {
        var own = Mark(FindingKind.Lots, "ABC", FindingStatus.Open);
        var text = await PageAsync(
            new([Gap], []), FileOf("a.xml", ["U1"], FindingChanges.None), FileOf("b.xml", ["U1", "U2"], new([own], [])));

        Assert.Contains("Findings: 1 opened, none closed by files of the same accounts together", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("Findings: ").Length);
        Assert.Contains($"/findings/{own.Id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_alike_are_one_line_and_what_became_of_them_is_said()
    {
        FindingMark[] rows = [.. Enumerable.Range(0, 15).Select(_ => Mark(FindingKind.Row, "VT", FindingStatus.Healed))];

        var text = await PageAsync(FindingChanges.None, FileOf("a.xml", ["U1"], new(rows, [])));

        Assert.Contains("Findings: 15 opened, none closed", text, StringComparison.Ordinal);
        Assert.Contains("healed since, and 14 more of the same", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_query_of_a_file_lacks_is_folded_with_its_counts_and_places()
    {
        QueryReport.Item Gap(string code, string state, string section) =>
            new(code, state, section, section, "something is lost", $"Sections → {section}");
        var query = new QueryReport("AF", null, "Flex Queries", [
            new("holdings", false, 1, [Gap("S-CashReport", "missing", "Cash Report"), Gap("S-SecuritiesInfo", "advised", "Info")])
            {
                Sections = ["Open Positions"],
            },
            new("performance", true, 1, [Gap("F-Trades-notes", "not-yet-known", "Trades")]),
        ]);

        var text = await PageAsync(FindingChanges.None, FileOf("a.xml", ["U1"], FindingChanges.None) with { Query = query });

        Assert.Contains("What its query has and lacks: 1 missing, 1 advised", text, StringComparison.Ordinal);
        Assert.Contains("Cash Report is not ticked", text, StringComparison.Ordinal);
        Assert.Contains("Something is lost.", text, StringComparison.Ordinal);
        Assert.Contains("Sections → Cash Report", text, StringComparison.Ordinal);
        Assert.Contains("Open Positions.", text, StringComparison.Ordinal);
        Assert.Contains("Trades: no row yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Show where", text, StringComparison.Ordinal);
    }

    private static FindingMark Mark(FindingKind kind, string subject, FindingStatus status) =>
        new(Guid.CreateVersion7(), new AccountId("U1"), kind, subject, status);

    private static ImportFileView FileOf(string name, string[] accounts, FindingChanges findings) => new(
        name, 1_000, "00", ImportOutcome.Imported, "", 1, "", accounts, new(2024, 1, 1), new(2024, 12, 31), 1, 2, 0, 0, [], [], findings);

    private static Task<string> PageAsync(FindingChanges together, params ImportFileView[] files) => Rendered.AsTextAsync<ImportJob>(new
    {
        Job = new ImportJobView(
            Guid.CreateVersion7(), ImportState.Done, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, files, together),
    });
}
