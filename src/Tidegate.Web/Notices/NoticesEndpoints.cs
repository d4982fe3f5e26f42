using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tidegate.Domain.Notices;
using Tidegate.Platform.Notices;
using Tidegate.Web.Layout;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Notices;

/// <summary>Parts and forms of the pages of notices and e-mail.</summary>
internal static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notices/-/bell", BellAsync).RequireAuthorization("viewer").WithSummary("How many notices are new");
        routes.MapPost("/settings/notices/-/mail", ChooseAsync)
            .RequireAuthorization("viewer")
            .WithSummary("Choose which notices come by e-mail, and try it");
        routes.MapPost("/admin/mail/-/settings", ChangeAsync)
            .RequireAuthorization("admin")
            .WithSummary("Change by which server e-mail goes");
    }

    private static async Task<IResult> BellAsync(HttpContext context, CountNotices countNotices, CancellationToken cancel)
    {
        var count = await countNotices.RunAsync(context.Session().Person, cancel);
        return Fragment.Or(context, PageAddress.Of(context.Request, NoticesPage.Address), () =>
            new RazorComponentResult<NoticeBell>(new { Count = count }));
    }

    private static async Task<IResult> ChooseAsync(
        HttpContext context,
        [FromForm] string? mail,
        [FromForm] int[]? kinds,
        [FromForm] string? then,
        ChooseMail chooseMail,
        TryMail tryMail,
        CancellationToken cancel)
    {
        var chosen = (kinds ?? []).Select(kind => (NoticeKind)kind).Where(Enum.IsDefined).ToList();
        var address = mail?.Trim() ?? "";
        if (await chooseMail.RunAsync(context.Session().Person, new(address, chosen), cancel) is { } refused)
            return Refused(refused, mail);
        if (then != "try")
            return new SeeOther(NoticeSettingsPage.Address);
        return await tryMail.RunAsync(address, cancel) is { } problem
            ? Refused(problem, mail)
            : new SeeOther(QueryHelpers.AddQueryString(NoticeSettingsPage.Address, "sent", address));
    }

    private static async Task<IResult> ChangeAsync(
        [FromForm] string? host,
        [FromForm] string? port,
        [FromForm] string? encrypted,
        [FromForm] string? user,
        [FromForm] string? password,
        [FromForm] string? sender,
        [FromForm] string? pages,
        ChangeMailSettings change,
        CancellationToken cancel)
    {
        // What is no number is refused as a port that cannot be.
        var number = int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var secret = string.IsNullOrEmpty(password) ? null : new Platform.Storage.Secret(password);
        var settings = new MailSettings(host ?? "", number, encrypted == "yes", user ?? "", secret, sender ?? "", pages ?? "");
        return await change.RunAsync(settings, cancel) switch
        {
            MailSettingsOutcome.Saved => new SeeOther(QueryHelpers.AddQueryString(MailPage.Address, "result", "saved")),
            MailSettingsOutcome.Refused refused => new RazorComponentResult<MailPage>(
                new { Typed = settings with { Password = null }, Problem = refused.Message, refused.Field })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            },
            _ => throw new UnreachableException(),
        };
    }

    private static RazorComponentResult<NoticeSettingsPage> Refused(string problem, string? mail) =>
        new(new { Problem = problem, Typed = mail }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
