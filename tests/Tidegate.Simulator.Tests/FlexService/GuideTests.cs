using System.Text.RegularExpressions;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>The guide shows what there is.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "guides", "simulator.md"));

    [Fact]
    public void The_table_of_faults_has_all_kinds_with_their_parameters_and_defaults()
    {
        var rows = Rows("## Faults");
        Assert.Equal(FlexFaults.All.Select(kind => kind.Name), rows.Select(row => row.Name));
        foreach (var (kind, row) in FlexFaults.All.Zip(rows))
        {
            foreach (var parameter in kind.Parameters)
            {
                Assert.Contains($"`{parameter.Name}`", row.Row, StringComparison.Ordinal);
                if (parameter.IsNumber && parameter.Default is { } usual)
                    Assert.Contains($"`{parameter.Name}`, {usual}", row.Row, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_table_of_scenarios_has_all_of_them() =>
        Assert.Equal(Scenarios.All.Select(scenario => scenario.Name), Rows("| scenario |").Select(row => row.Name));

    // The rows of the first table behind a heading.
    private static List<(string Name, string Row)> Rows(string heading)
    {
        var from = Guide.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(from >= 0, heading);
        return
        [
            .. Guide[from..].Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
                .Select(line => RowPattern().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups["name"].Value, match.Groups["rest"].Value)),
        ];
    }

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \|(?<rest>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();
}
