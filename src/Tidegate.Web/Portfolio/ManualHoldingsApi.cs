using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Portfolio;

/// <summary>What is held at other institutions, for programs.</summary>
internal static class ManualHoldingsApi
{
    private const string List = "manual-holdings";
    private const string Json = "application/json";

    public static void MapManualHoldingsApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Portfolio;
        var holdings = api.MapGroup($"/{List}");
        holdings.MapGet("", ListAsync).Tell(
            "getManualHoldings", tag, "What is held elsewhere",
            "Entered by hand; it stands beside the broker's holdings and in no sum of them.");
        holdings.MapPost("", AddAsync).RequireAuthorization(Policies.Trader).Accepts<ManualHoldingBody>(Json).Tell(
            "addManualHolding", tag, "Add something held elsewhere",
            "Sent twice it stands there twice.",
            400, 413, 415, 422);
        holdings.MapPut("/{id:guid}", ChangeAsync).RequireAuthorization(Policies.Trader).Accepts<ManualHoldingBody>(Json).Tell(
            "changeManualHolding", tag, "Change something held elsewhere",
            "The body replaces all of it.",
            400, 404, 413, 415, 422);
        holdings.MapDelete("/{id:guid}", RemoveAsync).RequireAuthorization(Policies.Trader).Tell(
            "removeManualHolding", tag, "Remove something held elsewhere",
            "It is gone for good.",
            404);
    }

    private static async Task<ApiAnswer<ApiList<ManualHolding>>> ListAsync(GetManualHoldings get, CancellationToken cancel) =>
        new(new(await get.RunAsync(cancel), null, null));

    private static async Task<ApiMade<ManualHolding>> AddAsync(
        HttpContext context, SaveManualHolding save, GetManualHoldings get, CancellationToken cancel)
    {
        var id = await SaveAsync(Guid.Empty, context, save, cancel);
        return new($"{ApiAddress.Version}/{List}", (await get.RunAsync(cancel)).Single(holding => holding.Id == id));
    }

    private static async Task<NoContent> ChangeAsync(Guid id, HttpContext context, SaveManualHolding save, CancellationToken cancel)
    {
        // All zeros would make a new one.
        _ = id == Guid.Empty ? throw Missing(id) : await SaveAsync(id, context, save, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(Guid id, RemoveManualHolding remove, CancellationToken cancel) =>
        await remove.RunAsync(id, cancel) ? TypedResults.NoContent() : throw Missing(id);

    private static async Task<Guid> SaveAsync(Guid id, HttpContext context, SaveManualHolding save, CancellationToken cancel)
    {
        var body = await ApiBody.ReadAsync<ManualHoldingBody>(context);
        var holding = new ManualHolding(
            id, body.Institution, body.Name, body.Quantity, body.Price, body.Currency, body.Cost, body.Day, body.Note ?? "");
        return await save.RunAsync(holding, cancel) switch
        {
            ManualHoldingOutcome.Saved saved => saved.Id,
            ManualHoldingOutcome.Refused refused => throw ApiQuery.Refused(
                refused.Field, null, $"The field {refused.Field} cannot be used.", refused.Message),
            ManualHoldingOutcome.NotFound => throw Missing(id),
            _ => throw new UnreachableException(),
        };
    }

    private static ApiRefusedException Missing(Guid id) => new(ApiProblem.Missing("manual-holding", "id", id, List));
}
