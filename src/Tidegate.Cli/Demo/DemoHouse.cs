using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Executions;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Cli.Demo;

/// <summary>Furnishes the demo's data folder: a person who can sign in, and the statements of imaginary accounts.</summary>
internal sealed class DemoHouse(IServiceProvider services, DemoBroker broker, TimeProvider clock, Action<string> say)
{
    /// <summary>Name of the person.</summary>
    public const string Person = "demo";

    private const string PasswordName = "demo-password";
    private const int PasswordLength = 16;
    private const string ConnectionName = "Demo";
    private const string PaperName = "Demo paper";
    private const string GatewayName = "Demo gateway";
    private const int GatewayClient = 7;

    // A year's token with some twenty days left, so that the warning of its end is seen.
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(365);
    private static readonly TimeSpan TokenAge = TimeSpan.FromDays(345);

    /// <summary>Makes what is missing; a demo that was started before keeps its person and its accounts.</summary>
    /// <returns>The person's password as it was first made.</returns>
    public async Task<string> FurnishAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(cancel);
        var password = await PersonAsync(scope.ServiceProvider, cancel);
        await AccountsAsync(scope.ServiceProvider, cancel);
        await LinkAsync(scope.ServiceProvider, ConnectionName, DemoBroker.LinkedQuery, null, cancel);
        await LinkAsync(scope.ServiceProvider, PaperName, DemoBroker.PaperQuery, DemoBroker.PaperConfirmations, cancel);
        await LinkGatewayAsync(scope.ServiceProvider, cancel);
        return password;
    }

    private static async Task<string> PersonAsync(IServiceProvider scope, CancellationToken cancel)
    {
        var secrets = scope.GetRequiredService<SecretStore>();
        if (await scope.GetRequiredService<CreateSetupLink>().RunAsync(cancel) is SetupLinkCreation.Created link)
        {
            var made = new Secret(RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", PasswordLength));
            await secrets.SetAsync(PasswordName, made, cancel);
            var creation = await scope.GetRequiredService<CreateOwner>().RunAsync(link.Token, Person, made, cancel);
            return creation is OwnerCreation.Created
                ? made.Reveal()
                : throw new InvalidOperationException($"The demo's person could not be made: {creation}.");
        }

        return (await secrets.FindAsync(PasswordName, cancel))?.Reveal()
            ?? throw new InvalidOperationException("The demo's password is gone.");
    }

    // The host fetches by it as soon as it runs. The broker of each start has an address of its own.
    private async Task LinkAsync(IServiceProvider scope, string name, string query, string? confirmations, CancellationToken cancel)
    {
        var known = await scope.GetRequiredService<GetConnections>().RunAsync(cancel);
        Check(await scope.GetRequiredService<LinkFlex>().RunAsync(
            new(
                known.FirstOrDefault(link => link.Name == name)?.Id ?? Guid.Empty,
                name,
                new(broker.Token),
                new(query),
                confirmations is null ? null : new(confirmations))
            {
                Address = broker.ServiceAddress.ToString(),
                TokenMade = clock.GetUtcNow() - TokenAge,
                TokenLife = TokenLife,
            },
            cancel));
    }

    // The day on which it was linked first decides the account's past.
    private async Task LinkGatewayAsync(IServiceProvider scope, CancellationToken cancel)
    {
        var known = (await scope.GetRequiredService<GetGateways>().RunAsync(cancel)).FirstOrDefault(link => link.Name == GatewayName);
        var now = clock.GetUtcNow();
        var month = broker.OpenGateway(known?.Created ?? now);
        var link = Check(await scope.GetRequiredService<LinkGateway>().RunAsync(
            new(
                known?.Id ?? Guid.Empty,
                GatewayName,
                new($"{broker.GatewayAddress.Address}", broker.GatewayAddress.Port, GatewayClient, DemoMonth.Traded, TradingMode.Paper)),
            cancel));
        await scope.GetRequiredService<RecordExecutions>().RunAsync(month.Told, cancel);
        if (known is not null)
            return;
        await scope.GetRequiredService<RecordPastSession>().RunAsync(link, month.Story(now), cancel);
        foreach (var instrument in DemoMonth.Watched)
            await scope.GetRequiredService<WatchInstrument>().RunAsync(instrument, cancel);
    }

    private static Guid Check(ConnectionOutcome outcome) => outcome is ConnectionOutcome.Saved saved
        ? saved.Id
        : throw new InvalidOperationException($"A connection of the demo could not be made: {outcome}.");

    private async Task AccountsAsync(IServiceProvider scope, CancellationToken cancel)
    {
        say("Making the statements of three imaginary accounts …");

        // First what a former demo began and did not end.
        await scope.GetRequiredService<RunImports>().RunAsync(cancel);
        var coverage = await scope.GetRequiredService<GetCoverage>().RunAsync(cancel);
        var coveredTo = coverage.ToDictionary(account => account.Account, account => account.Spans[^1].To);
        await scope.GetRequiredService<StartImport>().RunAsync(
            DemoStatements.FilesAsync(DemoStatements.NewestMaking(clock.GetUtcNow()), coveredTo, cancel), null, cancel);
        await scope.GetRequiredService<RunImports>().RunAsync(cancel);
    }
}
