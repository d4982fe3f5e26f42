using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Income;
using Tidegate.Web.Api;

namespace Tidegate.Web.Income;

/// <summary>Income, its tax and fees, for programs.</summary>
internal static class IncomeApi
{
    public static void MapIncomeApi(this IEndpointRouteBuilder api) => api.MapGet("/income", ShowAsync).Tell(
        "getIncome", ApiTags.Income, "Income with its tax and fees",
        "By month, instrument and country, each payment, and what is announced. A correction belongs to the payment that it "
        + "corrects.",
        404, 422);

    private static async Task<ApiAnswer<IncomeView>> ShowAsync(
        [AsParameters] ScopeParameters scope,
        [AsParameters] PeriodParameters period,
        string? instrument,
        GetIncome getIncome,
        CancellationToken cancel)
    {
        var (from, to) = period.Read();
        InstrumentId? wanted = string.IsNullOrEmpty(instrument) ? null : new InstrumentId(instrument);
        return new(ApiQuery.Shown(await getIncome.RunAsync(new(scope.Read(), from, to, wanted), cancel)));
    }
}
