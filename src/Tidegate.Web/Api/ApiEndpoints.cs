using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Web.Accounts;
using Tidegate.Web.Connections;
using Tidegate.Web.Findings;
using Tidegate.Web.Hosting;
using Tidegate.Web.Imports;
using Tidegate.Web.Income;
using Tidegate.Web.Instruments;
using Tidegate.Web.Ledger;
using Tidegate.Web.Notices;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Reconciliation;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Api;

/// <summary>The addresses of the API. Who forgets to say who may use one has allowed it to tokens that read.</summary>
internal static class ApiEndpoints
{
    // What each endpoint may answer: no token, a small one, too often.
    private static readonly int[] EveryRefusal =
        [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests];

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApiDocument();
        var api = routes.MapGroup(ApiAddress.Version).RequireAuthorization(Policies.Viewer).AddEndpointFilterFactory(Refusing);
        api.MapHouseApi();
        api.MapWorkspacesApi();
        api.MapAccountsApi();
        api.MapPortfolioApi();
        api.MapManualHoldingsApi();
        api.MapTransactionsApi();
        api.MapIncomeApi();
        api.MapInstrumentsApi();
        api.MapFindingsApi();
        api.MapReconciliationApi();
        api.MapImportsApi();
        api.MapConnectionsApi();
        api.MapNoticesApi();
    }

    /// <summary>Says what an endpoint does, for the description of the API.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="id">Its name in generated clients.</param>
    /// <param name="tag">The part of the product.</param>
    /// <param name="summary">A line.</param>
    /// <param name="description">What a caller must know beyond the line.</param>
    /// <param name="refusals">Statuses with which it refuses, beside those that every endpoint has.</param>
    public static RouteHandlerBuilder Tell(
        this RouteHandlerBuilder endpoint, string id, string tag, string summary, string description, params int[] refusals)
    {
        endpoint.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(description);
        foreach (var status in (int[])[.. EveryRefusal, .. refusals])
        {
            endpoint.Produces<ApiProblem>(status, ApiProblem.MediaType);
        }

        return endpoint;
    }

    // A parameter that nobody knows is told, so that a misspelt filter does not silently show everything.
    private static EndpointFilterDelegate Refusing(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = NamesOf(factory.MethodInfo).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return async context =>
        {
            try
            {
                return context.HttpContext.Request.Query.FirstOrDefault(each => !known.Contains(each.Key)) is { Key: { } name } unknown
                    ? ApiProblem.WrongValue(
                        name, unknown.Value.ToString(), $"There is no parameter {name} here.",
                        known.Count == 0 ? "This address takes none." : $"There are: {string.Join(", ", known)}.")
                    : await next(context);
            }
            catch (ApiRefusedException refused)
            {
                return refused.Problem;
            }
        };
    }

    private static IEnumerable<string> NamesOf(MethodInfo method) => method.GetParameters().SelectMany(parameter =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name)
            : parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[])
                ? [parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name]
                : []).OfType<string>();
}
