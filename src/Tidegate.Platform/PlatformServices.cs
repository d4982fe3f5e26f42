using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Executions;
using Tidegate.Platform.Findings;
using Tidegate.Platform.GatewayLinking;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Income;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Linking;
using Tidegate.Platform.Live;
using Tidegate.Platform.Notices;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Reconciliation;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Backups;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Tokens;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform;

/// <summary>Puts the platform together, for the web host, for command-line verbs and for tests alike.</summary>
public static class PlatformServices
{
    /// <summary>Adds every use case with what it stands on. A scope works for one workspace: see <see cref="CurrentWorkspace"/>.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, PlatformOptions options)
    {
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(options.Clock);
        // Given as instances, so that the container does not close them.
        services.AddSingleton(options.Folder);
        services.AddSingleton(options.Database);
        services.AddScoped<CurrentWorkspace>();
        // The context belongs to a scope, because the scope's workspace filters its queries.
        services.AddDbContextFactory<TidegateDb>(builder => options.Database.Configure(builder), ServiceLifetime.Scoped);
        services.AddDataProtection()
            .SetApplicationName("tidegate")
            .PersistKeysToFileSystem(new DirectoryInfo(options.Folder.Keys));
        services.AddScoped<SecretStore>();
        services.AddSingleton<NamedLocks>();
        return services
            .AddSchedules(options.Clock).AddLive()
            .AddWorkspaces().AddTokens().AddAccounts().AddInstruments().AddLedger().AddPortfolio().AddIncome().AddFindings().AddImports()
            .AddExecutions().AddReconciliation().AddBackups().AddBrokerConnections().AddSync().AddFlexWebService(options.FlexAddress)
            .AddLinking().AddSessions(NewYork.Zone).AddTwsGateway().AddGatewayLinking().AddQuotes().AddNotices();
    }
}
