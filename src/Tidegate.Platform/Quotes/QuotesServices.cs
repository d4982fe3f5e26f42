using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Quotes;

internal static class QuotesServices
{
    public static IServiceCollection AddQuotes(this IServiceCollection services) => services
        .AddScoped<WatchInstrument>().AddScoped<UnwatchInstrument>().AddScoped<GetQuotes>()
        .AddScoped<QuoteStore>();
}
