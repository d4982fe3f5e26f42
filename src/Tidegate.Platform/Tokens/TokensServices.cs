using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Tokens;

internal static class TokensServices
{
    public static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddScoped<TokensLog>()
        .AddScoped<CreateToken>()
        .AddScoped<GetTokens>()
        .AddScoped<RevokeToken>()
        .AddScoped<ProveToken>();
}
