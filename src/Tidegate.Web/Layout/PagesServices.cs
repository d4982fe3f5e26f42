using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tidegate.Web.Accounts;
using Tidegate.Web.Backups;
using Tidegate.Web.Connections;
using Tidegate.Web.Findings;
using Tidegate.Web.GatewayLinking;
using Tidegate.Web.Imports;
using Tidegate.Web.Income;
using Tidegate.Web.Instruments;
using Tidegate.Web.Ledger;
using Tidegate.Web.Linking;
using Tidegate.Web.Live;
using Tidegate.Web.Notices;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Quotes;
using Tidegate.Web.Reconciliation;
using Tidegate.Web.Sessions;
using Tidegate.Web.Tokens;

namespace Tidegate.Web.Layout;

/// <summary>What the host needs of the pages: their services, their files, their addresses.</summary>
public static class PagesServices
{
    /// <summary>Registers what pages and their parts inject.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(_ => new AssetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddScoped<Visitor>();
        services.AddScoped<BesidePage>();
        services.AddScoped<NavCounts>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Serves the pages' files; stands before authentication, since a login page needs its style sheet.</summary>
    public static IApplicationBuilder UsePageAssets(this IApplicationBuilder app) => app.UseMiddleware<AssetMiddleware>();

    /// <summary>Maps the forms, parts and exports of the pages. The pages themselves are components of <see cref="App"/>.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapDisplay();
        routes.MapCharts();
        routes.MapHoldings();
        routes.MapTransactions();
        routes.MapManualEntries();
        routes.MapIncome();
        routes.MapGains();
        routes.MapInstruments();
        routes.MapFindings();
        routes.MapReconciliation();
        routes.MapAccounts();
        routes.MapImports();
        routes.MapBrokerConnections();
        routes.MapGatewayTests();
        routes.MapLive();
        routes.MapNotices();
        routes.MapQuotes();
        routes.MapBars();
        routes.MapLiveAccounts();
        routes.MapBackups();
        routes.MapTokens();
        routes.MapLinking();
        routes.MapGatewayLinking();
        return routes;
    }
}
