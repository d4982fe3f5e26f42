using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tidegate.Cli.Output;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Imports;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate import FILE…</c>: puts statement files into the ledger. Works beside a running <c>serve</c> and without
/// one.</summary>
internal static class ImportVerb
{
    private static readonly Column<ImportFileView>[] Columns =
    [
        new("File", file => file.Name),
        new("Outcome", file => Word(file.Outcome)),
        Column<ImportFileView>.Number("New", file => file.NewEntries),
        Column<ImportFileView>.Number("Known", file => file.KnownEntries),
        Column<ImportFileView>.Number("Changed", file => file.ChangedEntries),
        Column<ImportFileView>.Number("Opened", file => file.Findings.Opened.Count),
        Column<ImportFileView>.Number("Closed", file => file.Findings.Closed.Count),
        new("From", file => file.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("To", file => file.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    public static Command Create(VerbHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "Statements in XML, or zips of them", Arity = ArgumentArity.OneOrMore };
        var dates = new Option<string?>("--date-format")
        {
            Description = "How the query writes dates, where the files leave it open",
            HelpName = "PATTERN",
        };
        dates.AcceptOnlyFromAmong([.. InspectFile.DatePatterns]);
        var command = new Command("import", "Put Flex statements into the ledger") { files, dates };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var paths = parsed.GetRequiredValue(files);
                if (Array.Find(paths, path => !File.Exists(path)) is { } missing)
                    throw new WrongUseException("FILE", missing, $"There is no file {missing}.",
                        "Give the path of a file that you may read.");

                switch (await scope.Get<StartImport>().RunAsync(OpenAsync(paths, inner), parsed.GetValue(dates), inner))
                {
                    case ImportStart.Started started:
                        await scope.Get<RunImports>().RunAsync(inner);
                        var job = await scope.Get<GetImport>().RunAsync(started.Job, inner)
                            ?? throw new InvalidOperationException($"Import {started.Job} is gone.");
                        return Print(scope.Printout, job, host.Clock.GetUtcNow());
                    case ImportStart.NoRoom full:
                        scope.Printout.Fail(new("no-room", "The files could not be kept.", full.Message));
                        return CommandLine.Failed;
                    case var other:
                        throw new InvalidOperationException($"The import ended as {other}.");
                }
            },
            cancel));
        return command;
    }

    private static int Print(Printout printout, ImportJobView job, DateTimeOffset now)
    {
        if (printout.IsJson)
            printout.One(new { Items = job.Files, Next = (string?)null, AsOf = now, job.Together });
        else
            printout.List(job.Files, now, Columns);
        if (!printout.IsJson)
        {
            foreach (var file in job.Files)
            {
                printout.Say($"{file.Name}: {file.Message}");
                foreach (var note in file.Notes)
                {
                    printout.Say(string.Create(CultureInfo.InvariantCulture, $"  {note.Code}, line {note.Line}: {note.Message}"));
                }
            }

            if (Findings(job) is { Length: > 0 } changed)
                printout.Say(changed);
        }

        return job.Files.All(file => file.IsIn) ? CommandLine.Done : CommandLine.Failed;
    }

    // The columns count findings of accounts that one file alone has; the others are told here.
    private static string Findings(ImportJobView job)
    {
        var opened = job.Together.Opened.Count + job.Files.Sum(file => file.Findings.Opened.Count);
        var closed = job.Together.Closed.Count + job.Files.Sum(file => file.Findings.Closed.Count);
        return opened + closed == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"Findings: {opened} opened, {closed} closed by this import. tidegate findings lists them.");
    }

    private static async IAsyncEnumerable<IncomingFile> OpenAsync(string[] paths, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            await using var stream = Open(path);
            yield return new(Path.GetFileName(path), stream);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("FILE", path, $"{path} cannot be opened: {fault.Message}",
                "Give the path of a file that you may read.");
        }
    }

    private static string Word(ImportOutcome outcome) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}
