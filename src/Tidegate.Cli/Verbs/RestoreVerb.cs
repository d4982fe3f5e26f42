using System.CommandLine;
using System.Diagnostics;
using Tidegate.Platform.Storage.Backups;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate restore FILE</c>.</summary>
internal static class RestoreVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'tidegate backup' wrote" };
        var replace = new Option<bool>("--replace") { Description = "Replace the database that is there" };
        var command = new Command("restore", "Put a backup in the place of the data folder's database and key ring") { file, replace };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                var restore = new RestoreBackup(host.Folder(parsed), host.Connection(parsed), host.Clock);
                switch (await restore.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(replace), inner))
                {
                    case RestoreOutcome.Restored restored:
                        printout.One(
                            restored,
                            $"Restored the backup of {restored.About.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC; {restored.Statements} "
                            + "statements added.");
                        if (restored.Former is { } former)
                        {
                            printout.Say($"The replaced database is kept in {former} until the next restore.");
                        }

                        return CommandLine.Done;
                    case RestoreOutcome.NotEmpty taken:
                        printout.Fail(new(
                            "not-empty",
                            $"{taken.Place} holds a database already. Nothing was changed.",
                            "Restore into another folder with --data DIR, or replace this one with --replace.",
                            "--data",
                            taken.Place));
                        return CommandLine.Failed;
                    default:
                        throw new UnreachableException();
                }
            },
            cancel));
        return command;
    }
}
