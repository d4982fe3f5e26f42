using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Cli.Output;
using Tidegate.Platform;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Cli.Verbs;

/// <summary>
/// What every verb needs: the data folder, the open and migrated database, the platform's services in the house's workspace; and one place
/// where a fault becomes a message and an exit code.
/// </summary>
internal sealed class VerbHost(GlobalOptions options, TextWriter output, TextWriter errors, TimeProvider clock)
{
    /// <summary>The clock of the process.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Where the verb's answer goes.</summary>
    public Printout Printout(ParseResult parsed) => new(output, errors, parsed.GetValue(options.Json));

    /// <summary>The data folder that is asked for.</summary>
    public DataFolder Folder(ParseResult parsed, bool demo = false) => DataFolder.Resolve(parsed.GetValue(options.Data), demo);

    /// <summary>The connection string that is asked for; null for the private server.</summary>
    public string? Connection(ParseResult parsed) => Database.Resolve(parsed.GetValue(options.Database));

    /// <summary>
    /// Runs a verb inside the house's workspace. A fresh data folder is made ready first, so any verb may be the first one.
    /// </summary>
    /// <param name="parsed">The line.</param>
    /// <param name="verb">The verb; its result is the exit code.</param>
    /// <param name="cancel">Ends the verb in good order.</param>
    public Task<int> RunInWorkspaceAsync(
        ParseResult parsed, Func<VerbScope, CancellationToken, Task<int>> verb, CancellationToken cancel) =>
        RunWithDatabaseAsync(
            parsed,
            async (room, inner) =>
            {
                await using var services = Services(room);
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(inner);
                return await verb(new(scope.ServiceProvider, room.Printout), inner);
            },
            cancel);

    /// <summary>Runs a verb over the open and migrated database.</summary>
    /// <inheritdoc cref="RunInWorkspaceAsync"/>
    public Task<int> RunWithDatabaseAsync(
        ParseResult parsed, Func<VerbRoom, CancellationToken, Task<int>> verb, CancellationToken cancel) =>
        RunAsync(
            parsed,
            async (printout, inner) =>
            {
                var folder = Folder(parsed);
                await using var database = await OpenAsync(folder, Connection(parsed), printout, inner);
                return await verb(new(folder, database, printout), inner);
            },
            cancel);

    /// <summary>Opens the database of a folder and brings its tables to this version.</summary>
    public async Task<Database> OpenAsync(DataFolder folder, string? connection, Printout printout, CancellationToken cancel)
    {
        var database = await Database.OpenAsync(folder, connection, clock, cancel);
        try
        {
            if (await new Migrator(database, folder, clock).RunAsync(cancel) is MigrationOutcome.Applied { Backup: { } backup } applied)
            {
                printout.Say($"The database was brought to this version ({applied.Names.Count} steps). A backup from before is {backup}");
            }

            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a verb that needs nothing open; turns what it throws into a message and an exit code.</summary>
    /// <inheritdoc cref="RunInWorkspaceAsync"/>
    public async Task<int> RunAsync(ParseResult parsed, Func<Printout, CancellationToken, Task<int>> verb, CancellationToken cancel)
    {
        var printout = Printout(parsed);
        try
        {
            return await verb(printout, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            printout.Fail(new("cancelled", "Cancelled.", "Run it again to go on."));
            return CommandLine.Failed;
        }
        catch (WrongUseException wrong)
        {
            printout.Fail(new("wrong-use", wrong.Message, wrong.Hint, wrong.Field, wrong.Value));
            return CommandLine.WrongUse;
        }
        catch (Exception fault) when (StorageException.Explain(fault) is { } known)
        {
            printout.Fail(new(known.Code, known.Message, known.Hint, known.Field, known.Value));
            return CommandLine.Failed;
        }
        catch (Exception fault)
        {
            // A fault of ours: whoever reports it needs all of it.
            printout.Fail(new("unexpected", $"Something went wrong that should not: {fault.Message}", "Please report these lines:"));
            errors.WriteLine(fault);
            return CommandLine.Failed;
        }
    }

    /// <summary>The platform's services over an open database. The caller disposes them.</summary>
    public ServiceProvider Services(VerbRoom room)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            // It warns that keys lie unencrypted in the folder; that folder is what protects them (0700), and doctor checks it.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddPlatform(new() { Folder = room.Folder, Database = room.Database, Clock = clock });
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
