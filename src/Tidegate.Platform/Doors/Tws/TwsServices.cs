using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Doors.Tws;

internal static class TwsServices
{
    public static IServiceCollection AddTwsGateway(this IServiceCollection services) => services
        .AddSingleton(new TwsTestLimits())
        .AddSingleton(provider => new TestGateway(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<TwsTestLimits>()))
        .AddSingleton(provider => new ExamineGateways(
            provider.GetRequiredService<LinkedWorkspaces>(), provider.GetRequiredService<TestGateway>()))
        .AddSingleton<ProbeGateway>().AddSingleton<WatchQuotes>().AddSingleton<GetBars>()
        .AddSingleton<ISessionDoor, TwsSessionDoor>().AddScoped<FindInstruments>()
        .AddSingleton(provider => new KeptAnswers<(int, ChartSpan), ChartAnswer>(
            provider.GetRequiredService<TimeProvider>(), GetChart.Lifetime))
        .AddScoped(provider => new GetChart(
            provider.GetRequiredService<GetGateways>(), provider.GetRequiredService<KeptAnswers<(int, ChartSpan), ChartAnswer>>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new KeptAnswers<(int, DateOnly?), ChainAnswer>(
            provider.GetRequiredService<TimeProvider>(), GetOptionChain.Lifetime))
        .AddScoped(provider => new GetOptionChain(
            provider.GetRequiredService<GetGateways>(), provider.GetRequiredService<KeptAnswers<(int, DateOnly?), ChainAnswer>>(),
            provider.GetRequiredService<TimeProvider>()));
}
