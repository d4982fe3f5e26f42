using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Platform.Doors.FlexWebService;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate flex fetch</c>: statements from the Flex Web Service to files. Needs no data folder and no database.</summary>
internal static class FlexFetchVerb
{
    private static readonly string[] Fields = ["token", "query", "address", "from", "out"];

    private static readonly Column<FetchResult.Statement>[] Columns =
    [
        new("File", file => file.File),
        new("From", file => file.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("To", file => file.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Bytes", file => file.Bytes.ToString(CultureInfo.InvariantCulture)),
    ];

    public static Command Create(VerbHost host)
    {
        var tokenFile = LinkOptions.TokenFile();
        var query = new Option<string>("--query") { Description = "Id of the query", HelpName = "ID", Required = true };
        var from = new DayOption("--from", "First day; 365 days before the last one if not given");
        var to = new DayOption("--to", "Last day; the last one that the broker should have if not given");
        var address = new Option<string>("--address")
        {
            Description = "Address of the service, such as a simulator's; the broker's if not given",
            HelpName = "URL",
            DefaultValueFactory = _ => "",
        };
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write to; files that exist are not overwritten",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command("fetch", "Fetch statements from the Flex Web Service to files") { tokenFile, query };
        from.AddTo(command);
        to.AddTo(command);
        command.Add(address);
        command.Add(folder);
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                var wish = new FetchWish(
                    await LinkOptions.TokenAsync(parsed.GetValue(tokenFile), inner),
                    new(parsed.GetRequiredValue(query)),
                    parsed.GetRequiredValue(folder))
                {
                    From = from.Read(parsed),
                    To = to.Read(parsed),
                    Address = parsed.GetValue(address) ?? "",
                };
                return Print(printout, await new FetchStatements(host.Clock).RunAsync(wish, new Told(printout), inner));
            },
            cancel));
        return command;
    }

    private static int Print(Printout printout, FetchResult result)
    {
        if (result.Files.Count > 0 || result.Problem is null)
            printout.List(result.Files, null, Columns);
        if (result.Remark is { } remark)
            printout.Say(remark);
        if (result.Problem is not { } problem)
            return CommandLine.Done;
        var isUse = Fields.Contains(problem.Code);
        printout.Fail(new(
            isUse ? "wrong-use" : "not-fetched",
            problem.Sentence,
            result.Again is { } again
                ? string.Create(CultureInfo.InvariantCulture, $"Run it again after {again.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")
                : result.Files.Count > 0 ? "What came before stays." : "Nothing was fetched.",
            isUse ? $"--{(problem.Code == "token" ? "token-file" : problem.Code)}" : null));
        return isUse ? CommandLine.WrongUse : CommandLine.Failed;
    }

    // Told at once, in order; a Progress would hand it to other threads.
    private sealed class Told(Printout printout) : IProgress<string>
    {
        public void Report(string value) => printout.Say(value);
    }
}
