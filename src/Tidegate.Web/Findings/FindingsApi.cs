using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Findings;

/// <summary>Findings, for programs.</summary>
internal static class FindingsApi
{
    private const string List = "findings";

    private static readonly Dictionary<string, bool> Statuses = new(StringComparer.Ordinal) { ["open"] = false, ["all"] = true };

    public static void MapFindingsApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Findings;
        var findings = api.MapGroup($"/{List}");
        findings.MapGet("", ListAsync).Tell(
            "getFindings", tag, "Differences to the broker and gaps",
            "The open ones, those first that wait for a person; `status=all` adds what is explained, accepted or healed.",
            404, 422);
        findings.MapGet("/{id:guid}", ShowAsync).Tell(
            "getFinding", tag, "One finding",
            "With the entries and the broker's rows behind it.",
            404);
        findings.MapPost("/{id:guid}/accept", AcceptAsync).RequireAuthorization(Policies.Trader).Accepts<AcceptanceBody>("application/json")
            .Tell(
                "acceptFinding", tag, "Accept a finding",
                "The difference is right, for the reason that is given.",
                400, 404, 409, 413, 415, 422);
        findings.MapPost("/{id:guid}/reopen", ReopenAsync).RequireAuthorization(Policies.Trader).Tell(
            "reopenFinding", tag, "Open an accepted finding again",
            "Its reason is forgotten.",
            404, 409);
    }

    private static async Task<ApiAnswer<ApiList<FindingView>>> ListAsync(
        string[]? account, string? status, GetFindings getFindings, CancellationToken cancel)
    {
        var all = ApiQuery.Choice("status", status, Statuses, otherwise: false);
        var view = ApiQuery.Shown(await getFindings.RunAsync(ApiQuery.Scope(account), cancel));
        IReadOnlyList<FindingView> open = [.. view.Yours, .. view.Waiting];
        return new(new(all ? [.. open, .. view.Explained, .. view.Healed] : open, null, view.Frame.Generated));
    }

    private static async Task<ApiAnswer<FindingDetail>> ShowAsync(Guid id, GetFinding getFinding, CancellationToken cancel) =>
        await getFinding.RunAsync(id, cancel) is { } detail ? new(detail) : throw Missing(id);

    private static async Task<NoContent> AcceptAsync(Guid id, HttpContext context, AcceptFinding acceptFinding, CancellationToken cancel)
    {
        var body = await ApiBody.ReadAsync<AcceptanceBody>(context);
        return Answer(id, body.Reason, await acceptFinding.RunAsync(id, body.Reason, context.Token().PersonName, cancel));
    }

    private static async Task<NoContent> ReopenAsync(Guid id, ReopenFinding reopenFinding, CancellationToken cancel) =>
        Answer(id, null, await reopenFinding.RunAsync(id, cancel));

    // A refusal of the id itself is one of its state, not of what was written.
    private static NoContent Answer(Guid id, string? reason, FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.Done => TypedResults.NoContent(),
        FindingOutcome.Refused { Field: "id" } refused => throw new ApiRefusedException(new(
            StatusCodes.Status409Conflict, "wrong-state", "The finding is in a state that does not allow this.", refused.Message, "id",
            id.ToString())),
        FindingOutcome.Refused refused => throw ApiQuery.Refused(
            refused.Field, reason, $"The field {refused.Field} cannot be used.", refused.Message),
        FindingOutcome.NotFound => throw Missing(id),
        _ => throw new UnreachableException(),
    };

    private static ApiRefusedException Missing(Guid id) => new(ApiProblem.Missing("finding", "id", id, $"{List}?status=all"));

    /// <summary>Why a difference is right.</summary>
    /// <param name="Reason">Up to 500 characters.</param>
    internal sealed record AcceptanceBody(string Reason);
}
