using System.CommandLine;
using Tidegate.Platform.Storage.Backups;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate backup FILE</c>.</summary>
internal static class BackupVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist" };
        var command = new Command("backup", "Write database, key ring and kept statements into one file") { file };
        command.SetAction((parsed, cancel) => host.RunWithDatabaseAsync(
            parsed,
            async (room, inner) =>
            {
                var written = await new CreateBackup(room.Database, room.Folder, host.Clock).RunAsync(parsed.GetRequiredValue(file), inner);
                room.Printout.One(written, $"{written.File}: {written.Bytes} bytes, {written.Statements} statements");
                room.Printout.Say("The file holds the key ring: whoever has it can read the stored secrets.");
                return CommandLine.Done;
            },
            cancel));
        return command;
    }
}
