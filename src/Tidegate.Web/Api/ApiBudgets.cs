using Tidegate.Web.Hosting;

namespace Tidegate.Web.Api;

/// <summary>How often programs may ask.</summary>
internal sealed class ApiBudgets(WebSettings settings, TimeProvider clock)
{
    /// <summary>Requests of one token.</summary>
    public RequestBudget Tokens { get; } = new(settings.ApiRequestsPerMinute, clock);

    /// <summary>Requests of one network address with a token that opens nothing.</summary>
    public RequestBudget WrongTokens { get; } = new(settings.WrongTokensPerMinute, clock);
}
