using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Cli.Output;
using Tidegate.Cli.Serving;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;
using Tidegate.Platform.Support;
using Tidegate.Platform.Sync;

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
        var url = new Option<string?>("--url")
        {
            Description = "The public address of the pages, https://…, whose certificate is looked at",
            HelpName = "ADDRESS",
        };
        var brokerClock = new Option<bool>("--broker-clock") { Description = "Compare the clock with the one of the broker's web server" };
        var bundle = new Option<string?>("--bundle")
        {
            Description = "Write a zip for whoever helps, without names, accounts, tokens or addresses",
            HelpName = "FILE",
        };
        var command = new Command("doctor", "Look at folder, database, keys, disk, connections, pages and ports, and say what to mend")
        {
            url, brokerClock, bundle,
        };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                var folder = host.Folder(parsed);
                var address = parsed.GetValue(url) is { } text ? AddressOf(text) : null;
                var examine = new ExamineStore(folder, host.Connection(parsed), host.Clock);
                List<HealthLine> lines =
                [
                    .. new ExamineMachine(host.Clock).Run(), .. await examine.RunAsync(inner), PageAssets.Look(), BusyPort.Look(folder),
                ];
                if (address is not null)
                {
                    lines.Add(await Certificate.LookAsync(address, host.Clock, inner));
                }

                if (parsed.GetValue(brokerClock))
                {
                    lines.Add(await BrokerClock.LookAsync(BrokerClock.Broker, host.Clock, inner));
                }

                // Only tables of this version can be asked, and looking changes nothing.
                await using var database = lines.Exists(line => line is { Name: "tables", Fact: ExamineStore.TablesFit })
                    ? await Database.OpenAsync(folder, host.Connection(parsed), host.Clock, inner)
                    : null;
                if (database is not null)
                {
                    await using var services = host.Services(new(folder, database, printout));
                    lines.AddRange(await services.GetRequiredService<ExamineConnections>().RunAsync(inner));
                    lines.AddRange(await services.GetRequiredService<ExamineGateways>().RunAsync(inner));
                }

                printout.List(lines, host.Clock.GetUtcNow(), Columns);
                if (parsed.GetValue(bundle) is { } file)
                {
                    var written = await new WriteSupportFile(folder, host.Clock).RunAsync(file, lines, database, inner);
                    printout.Say($"{written.File}: {written.Bytes} bytes. It is a zip of text files; look into it before you pass it on.");
                }

                return lines.Exists(line => line.State == HealthState.Fail) ? CommandLine.Failed : CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new WrongUseException("--url", text, $"--url {text} is no https address.", "Write it as: https://tidegate.example.org");
}
