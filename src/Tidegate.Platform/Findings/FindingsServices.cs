using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Lots;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

internal static class FindingsServices
{
    public static IServiceCollection AddFindings(this IServiceCollection services) => services
        .AddScoped<FindingStore>()
        .AddHostedService<FindingsMeter>()
        .AddScoped<LotEditStore>()
        .AddScoped<ActionLegs>()
        .AddScoped<AccountEdits>()
        .AddScoped<ManualEntryWriter>()
        .AddScoped<ManualEntryDesk>()
        .AddScoped(provider => new RefreshFindings(Db(provider), Get<PortfolioStore>(provider), Get<FindingStore>(provider)))
        .AddScoped(provider => new GetFindings(Get<Portfolios>(provider), Get<FindingStore>(provider)))
        .AddScoped(provider => new CountFindings(Db(provider)))
        .AddScoped(provider => new AcceptFinding(Db(provider), Get<FindingStore>(provider), Get<TimeProvider>(provider)))
        .AddScoped(provider => new ReopenFinding(Db(provider), Get<FindingStore>(provider)))
        .AddScoped(provider => new EditOpeningLots(Get<AccountEdits>(provider), Get<LotEditStore>(provider)))
        .AddScoped(provider => new ForgetOpeningLots(Db(provider), Get<AccountEdits>(provider), Get<LotEditStore>(provider)))
        .AddScoped(provider => new ResolveAction(Get<AccountEdits>(provider), Get<LotEditStore>(provider)))
        .AddScoped(provider => new AddManualEntry(Get<ManualEntryDesk>(provider)))
        .AddScoped(provider => new ChangeManualEntry(Get<ManualEntryDesk>(provider)))
        .AddScoped(provider => new RemoveManualEntry(Get<ManualEntryDesk>(provider)))
        .AddScoped(provider => new ForgetTerms(Db(provider), Get<AccountEdits>(provider), Get<LotEditStore>(provider)));

    private static TidegateDb Db(IServiceProvider provider) => Get<TidegateDb>(provider);

    private static T Get<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();
}
