using System.CommandLine;
using Tidegate.Cli.Output;
using Tidegate.Cli.Serving;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate doctor</c>.</summary>
internal static class DoctorVerb
{
    private static readonly Column<HealthLine>[] Columns =
    [
        new("State", line => line.State.ToString().ToLowerInvariant()),
        new("What", line => line.Name),
        new("Found", line => line.Mend is null ? line.Found : $"{line.Found} → {line.Mend}"),
    ];

    public static Command Create(VerbHost host)
    {
        var command = new Command("doctor", "Look at folder, database, keys, disk, pages and ports, and say what to mend");
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                var folder = host.Folder(parsed);
                List<HealthLine> lines =
                [
                    .. await new ExamineStore(folder, host.Connection(parsed), host.Clock).RunAsync(inner),
                    PageAssets.Look(),
                    BusyPort.Look(folder),
                ];
                printout.List(lines, host.Clock.GetUtcNow(), Columns);
                return lines.Exists(line => line.State == HealthState.Fail) ? CommandLine.Failed : CommandLine.Done;
            },
            cancel));
        return command;
    }
}
