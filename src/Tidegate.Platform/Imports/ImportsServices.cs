using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Imports;

internal static class ImportsServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<StartImport>()
        .AddScoped<RunImports>()
        .AddScoped<GetImport>()
        .AddScoped<GetImports>()
        .AddScoped<GetCoverage>();
}
