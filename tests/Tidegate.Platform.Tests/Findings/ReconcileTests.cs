using System.Globalization;
using System.Text;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Findings;

/// <summary>
/// Imports each sample and some generated histories, writes how our figures stand to the broker's to <c>artifacts/reconcile.md</c> and
/// compares it with the committed expectation. TIDEGATE_ACCEPT=1 takes what was written as the new expectation.
/// </summary>
public sealed class ReconcileTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int DifferencesMax = 40;
    private static readonly string Data = Path.Combine(Checkout.Root, "tests", "data", "flex");
    private static readonly string Expectation =
        Path.Combine(Checkout.Root, "tests", "Tidegate.Platform.Tests", "Findings", "reconcile.md");

    [Fact]
    public async Task Figures_stand_to_the_brokers_as_the_committed_expectation_says()
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Data, "*.xml", SearchOption.AllDirectories))
        {
            await AddAsync(sections, Path.GetRelativePath(Data, path), await File.ReadAllBytesAsync(path));
        }

        // Recordings that may not be copied here stand in the expectation too, and are compared where they are.
        foreach (var path in Samples.In("flex/portfolio-performance-epl"))
        {
            await AddAsync(sections, $"portfolio-performance-epl/{Path.GetFileName(path)}", await File.ReadAllBytesAsync(path));
        }

        foreach (var seed in Enumerable.Range(1, 5))
        {
            var history = SimulatedHistory.Generate(
                HistoryOptions.Demo(seed, SimulatedFiles.LastDay) with
                {
                    FirstDay = SimulatedFiles.LastDay.AddDays(-364),
                    Events = HistoryEvents.All,
                });
            var account = history.Accounts[seed % history.Accounts.Length];
            var file = SimulatedFiles.File(
                history, StatementQuery.Everything, history.Options.FirstDay, history.LastDay, null, account);
            await AddAsync(sections, string.Create(CultureInfo.InvariantCulture, $"generated/seed-{seed}.xml"), file);
        }

        var written = Write(sections);
        var artifact = Path.Combine(Checkout.Root, "artifacts", "reconcile.md");
        Directory.CreateDirectory(Path.GetDirectoryName(artifact)!);
        await File.WriteAllTextAsync(artifact, written);
        if (Environment.GetEnvironmentVariable("TIDEGATE_ACCEPT") == "1")
            await File.WriteAllTextAsync(Expectation, written);

        var expected = Read(await File.ReadAllTextAsync(Expectation));
        foreach (var (name, section) in sections)
        {
            Assert.True(expected.TryGetValue(name, out var known), $"The expectation lacks {name}; see {artifact}.");
            Assert.Equal(known.Trim(), section.Trim());
        }

        Assert.True(
            expected.Keys.All(name => sections.ContainsKey(name) || name.StartsWith("portfolio-performance-epl", StringComparison.Ordinal)),
            "The expectation names files that are gone.");
    }

    private async Task AddAsync(SortedDictionary<string, string> sections, string name, byte[] content)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var job = await bench.ImportAsync((Path.GetFileName(name), content));
        var text = new StringBuilder();
        if (!job.Files[0].IsIn)
            text.AppendLine(CultureInfo.InvariantCulture, $"{job.Files[0].Outcome}: nothing to reconcile.").AppendLine();

        foreach (var (account, report) in await AccountReports.AllAsync(bench))
        {
            Add(text, account, report);
        }

        sections[name.Replace('\\', '/')] = text.ToString();
    }

    private static void Add(StringBuilder text, string account, FindingReport report)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"### {account}").AppendLine();
        text.AppendLine("| figure | compared | matched | explained | estimated | broken |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var tally in report.Tallies)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {tally.Kind} | {tally.Compared} | {tally.Matched} | {tally.Explained} | {tally.Estimated} | {tally.Broken} |");
        }

        text.AppendLine();
        var lines = report.Findings.Select(Line).Order(StringComparer.Ordinal).ToList();
        foreach (var line in lines.Take(DifferencesMax))
        {
            text.AppendLine(line);
        }

        if (lines.Count > DifferencesMax)
            text.AppendLine(CultureInfo.InvariantCulture, $"- and {lines.Count - DifferencesMax} more");
        text.AppendLine();
    }

    private static string Line(Finding finding)
    {
        var amounts = finding.Ours is null && finding.Broker is null
            ? ""
            : $": ours {Amount(finding.Ours)}, broker {Amount(finding.Broker)}, difference {Amount(finding.Difference)}"
                + $" {finding.Currency}".TrimEnd();
        var day = finding.Day is { } on ? string.Create(CultureInfo.InvariantCulture, $" {on:yyyy-MM-dd}") : "";
        return $"- {Word(finding.State)}, {finding.Cause}: {finding.Kind} {finding.Subject}{day}{amounts}";
    }

    private static string Word(FigureState state) => state switch
    {
        FigureState.Broken => "broken",
        FigureState.Estimated => "estimated",
        _ => "explained",
    };

    private static string Amount(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "unknown";

    private static string Write(SortedDictionary<string, string> sections)
    {
        var text = new StringBuilder("# Our figures beside the broker's\n\n");
        foreach (var (name, section) in sections)
        {
            text.Append("## ").Append(name).Append("\n\n").Append(section.ReplaceLineEndings("\n").Trim()).Append("\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static Dictionary<string, string> Read(string text) => text.ReplaceLineEndings("\n").Split("\n## ").Skip(1)
        .Select(section => section.Split('\n', 2))
        .ToDictionary(section => section[0], section => section[1], StringComparer.Ordinal);
}
