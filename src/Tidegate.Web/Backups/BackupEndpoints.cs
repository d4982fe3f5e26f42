using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Storage.Backups;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Backups;

/// <summary>The buttons of the page of backups.</summary>
internal static class BackupEndpoints
{
    public static void MapBackups(this IEndpointRouteBuilder routes)
    {
        var backups = routes.MapGroup(BackupPage.Address).RequireAuthorization(Policies.Admin);
        backups.MapPost("/now", Start).WithSummary("Make a backup now");
        backups.MapPost("/plan", Change).WithSummary("Change when backups are made and how many are kept");
    }

    private static SeeOther Start(StartBackup startBackup)
    {
        startBackup.Run();
        return new(BackupPage.Address);
    }

    private static IResult Change([FromForm] bool? on, [FromForm] string? at, [FromForm] string? keep, ChangeBackupPlan changeBackupPlan) =>
        changeBackupPlan.Run(on ?? false, at, keep) is { Count: > 0 } problems
            ? new RazorComponentResult<BackupPage>(new { Problems = problems, At = at, Keep = keep })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            }
            : new SeeOther($"{BackupPage.Address}?result={BackupPage.Saved}");
}
