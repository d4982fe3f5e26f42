using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Accounts;

/// <summary>The form of the accounts page.</summary>
internal static class AccountsEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/accounts/-/alias", NameAsync).RequireAuthorization("admin").WithSummary("Name an account");

    private static async Task<IResult> NameAsync(
        [FromForm] string account, [FromForm] string? alias, ChangeAccount changeAccount, CancellationToken cancel) =>
        await changeAccount.RunAsync(new AccountId(account), alias, cancel) switch
        {
            AliasChange.Changed => new SeeOther("/accounts"),
            AliasChange.Refused refused => new RazorComponentResult<AccountsPage>(
                new { Typed = alias, TypedFor = account, Problem = refused.Message })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            },
            AliasChange.UnknownAccount => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };
}
