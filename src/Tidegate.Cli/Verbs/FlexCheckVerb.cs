using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate flex check FILE</c>: what a query lacks, judged by one of its files. Needs no data folder.</summary>
internal static class FlexCheckVerb
{
    private const string NotYetKnown = "not-yet-known";

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A statement from the portal" };
        var dates = FlexVerb.Dates();
        var command = new Command("check", "Say what a statement's query lacks, what is lost by it and where to tick it") { file, dates };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                await using var stream = FlexVerb.Open(parsed.GetValue(file)!);
                var (report, problem) = await new CheckQuery(parsed.GetValue(dates)).RunAsync(stream, inner);
                if (report is null)
                {
                    printout.Say($"tidegate: {problem}");
                    return CommandLine.Failed;
                }

                printout.One(report, Lines(report));
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static IEnumerable<string> Lines(QueryReport report)
    {
        yield return (report.QueryType, report.Recipe) switch
        {
            ("TCF", _) => "A query of trade confirmations.",
            (_, "Tidegate") => "An activity query with all that Tidegate uses.",
            (_, { } recipe) => $"An activity query with the sections that {recipe} asks for.",
            _ => "An activity query.",
        };
        foreach (var purpose in report.Purposes)
        {
            yield return "";
            yield return $"{Title(purpose.Name)}: {Verdict(purpose)}";
            foreach (var item in purpose.Items.Where(item => item.State != NotYetKnown))
            {
                yield return $"  {item.State,-8} {item.Title}: {item.Lost}.";
                yield return $"           {item.Place}";
            }

            var unseen = purpose.Items.Where(item => item.State == NotYetKnown).Select(item => item.Section).Distinct().ToList();
            if (unseen.Count > 0)
            {
                yield return $"  Ticked, without a row yet, so its columns cannot be seen: {string.Join(", ", unseen)}.";
            }
        }

        yield return "";
        yield return $"To change it: {report.QueriesPage}.";
    }

    private static string Title(string purpose) => purpose switch
    {
        "holdings" => "Holdings",
        "performance" => "Performance",
        _ => "Nice to have",
    };

    private static string Verdict(QueryReport.Purpose purpose)
    {
        var missing = purpose.Items.Count(item => item.State == "missing");
        var advised = purpose.Items.Count(item => item.State == "advised");
        return missing > 0
            ? $"not enough, {Number(missing)} missing"
            : advised > 0 ? $"enough, {Number(advised)} more advised" : "all there";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
