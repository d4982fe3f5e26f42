using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Workspaces;

/// <summary>The fields of a form that changes the own password.</summary>
internal sealed class PasswordInput
{
    public string? Current { get; set; }

    public string? Wanted { get; set; }

    public string? Again { get; set; }

    /// <summary>Changes the password; what stood in the way, none when it is changed.</summary>
    public async Task<IReadOnlyList<FieldProblem>> ApplyAsync(ChangePassword changePassword, HttpContext context)
    {
        var wanted = new Secret(Wanted ?? "");
        var problems = wanted.Equals(new Secret(Again ?? ""))
            ? await changePassword.RunAsync(context.Session(), new Secret(Current ?? ""), wanted, context.RequestAborted) switch
            {
                PasswordChange.Refused refused => refused.Problems,
                _ => [],
            }
            : [new FieldProblem("again", "The two new passwords differ. Type the same one twice.")];
        if (problems.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return problems;
    }
}
