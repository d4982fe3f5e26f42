using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Findings;

/// <summary>The forms of the page of a finding.</summary>
internal static class FindingsEndpoints
{
    /// <summary>All of the cost, in the per cent that the form asks for.</summary>
    private const decimal All = 100m;

    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        var finding = routes.MapGroup("/findings/{id:guid}/-").RequireAuthorization("trader");
        finding.MapPost("/accept", AcceptAsync).WithSummary("Accept a finding with a reason");
        finding.MapPost("/reopen", ReopenAsync).WithSummary("Open an accepted finding again");
        finding.MapPost("/terms", ResolveAsync).WithSummary("Say how a corporate action moves cost");
        finding.MapPost("/terms/forget", ForgetAsync).WithSummary("Forget the terms of a corporate action");
    }

    private static async Task<IResult> AcceptAsync(
        Guid id, [FromForm] string? reason, AcceptFinding acceptFinding, Visitor visitor, CancellationToken cancel) =>
        Answer(id, await acceptFinding.RunAsync(id, reason ?? "", visitor.Name, cancel), TypedResolution.ToAccept(reason ?? ""));

    private static async Task<IResult> ReopenAsync(Guid id, ReopenFinding reopenFinding, CancellationToken cancel) =>
        Answer(id, await reopenFinding.RunAsync(id, cancel), null);

    private static async Task<IResult> ResolveAsync(
        Guid id, HttpContext context, GetFinding getFinding, ResolveAction resolveAction, Visitor visitor, CancellationToken cancel)
    {
        if (await getFinding.RunAsync(id, cancel) is not { Finding.Finding: { EventKey.Length: > 0 } finding } detail)
        {
            return TypedResults.NotFound();
        }

        var form = await context.Request.ReadFormAsync(cancel);
        var typed = new TypedResolution(
            "",
            form["instrument"].Zip(form["share"]).Where(pair => pair.First is not null)
                .GroupBy(pair => pair.First!, StringComparer.Ordinal).ToDictionary(pairs => pairs.Key, pairs => pairs.First().Second ?? ""),
            form["realizes"] == "yes",
            form["note"].ToString());
        var shares = new Dictionary<InstrumentId, decimal>();
        foreach (var (instrument, text) in typed.Shares.Where(share => share.Value.Trim().Length > 0))
        {
            if (!NumberInput.TryRead(text, out var percent) || percent is < 0m or > All)
            {
                var leg = detail.Action.FirstOrDefault(leg => leg.Instrument.Value == instrument)?.Symbol ?? instrument;
                return Refused(
                    id, $"The share '{text}' of {leg} is no share of cost. Write per cent from 0 to 100, such as 62.5.", typed);
            }

            shares[new(instrument)] = percent / All;
        }

        if (shares.Values.Sum() * All is > All and var sum)
        {
            return Refused(
                id, $"The shares add up to {Numbers.Quantity(sum)} per cent of the cost; together they are at most 100. Lower one.", typed);
        }

        var terms = new ActionTerms(finding.EventKey, shares, typed.Realizes, typed.Note);
        return Answer(id, await resolveAction.RunAsync(finding.Account, terms, visitor.Name, cancel), typed);
    }

    private static async Task<IResult> ForgetAsync(Guid id, GetFinding getFinding, ForgetTerms forgetTerms, CancellationToken cancel) =>
        await getFinding.RunAsync(id, cancel) is { Finding.Finding: { EventKey.Length: > 0 } finding }
            ? Answer(id, await forgetTerms.RunAsync(finding.Account, finding.EventKey, cancel), null)
            : TypedResults.NotFound();

    private static IResult Answer(Guid id, FindingOutcome outcome, TypedResolution? typed) => outcome switch
    {
        FindingOutcome.Done => new SeeOther($"/findings/{id}"),
        FindingOutcome.Refused refused => Refused(id, refused.Message, typed),
        FindingOutcome.NotFound => TypedResults.NotFound(),
        _ => throw new UnreachableException(),
    };

    private static RazorComponentResult<FindingPage> Refused(Guid id, string problem, TypedResolution? typed) =>
        new(new { Id = id, Typed = typed, Problem = problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
