using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Accounts;

/// <summary>The accounts, for programs.</summary>
internal static class AccountsApi
{
    public static void MapAccountsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/accounts", ListAsync).Tell(
            "getAccounts", ApiTags.Accounts, "The accounts",
            "Each with its net worth beside the broker's and the days that statements tell.");
        api.MapGet("/accounts/{account}", ShowAsync).Tell(
            "getAccount", ApiTags.Accounts, "One account",
            "The same as its row in the list.",
            404);
        api.MapPut("/accounts/{account}/alias", NameAsync).RequireAuthorization(Policies.Admin).Accepts<AliasBody>("application/json").Tell(
            "nameAccount", ApiTags.Accounts, "Name an account",
            "The name stands beside the broker's id on pages; null takes it away.",
            400, 404, 413, 415, 422);
    }

    private static async Task<ApiAnswer<ApiList<AccountView>>> ListAsync(GetAccounts getAccounts, CancellationToken cancel)
    {
        var accounts = await getAccounts.RunAsync(cancel);
        return new(new(accounts, null, accounts.Max(account => account.Generated)));
    }

    private static async Task<ApiAnswer<AccountView>> ShowAsync(string account, GetAccounts getAccounts, CancellationToken cancel) =>
        (await getAccounts.RunAsync(cancel)).FirstOrDefault(each => each.Id.Value == account) is { } found
            ? new(found)
            : throw Missing(account);

    private static async Task<NoContent> NameAsync(
        string account, HttpContext context, ChangeAccount changeAccount, CancellationToken cancel)
    {
        var body = await ApiBody.ReadAsync<AliasBody>(context);
        return await changeAccount.RunAsync(new AccountId(account), body.Alias, cancel) switch
        {
            AliasChange.Changed => TypedResults.NoContent(),
            AliasChange.Refused refused => throw ApiQuery.Refused("alias", body.Alias, "The name cannot be used.", refused.Message),
            AliasChange.UnknownAccount => throw Missing(account),
            _ => throw new UnreachableException(),
        };
    }

    private static ApiRefusedException Missing(string account) => new(ApiProblem.Missing("account", "account", account, "accounts"));

    /// <summary>How an account is called.</summary>
    /// <param name="Alias">Up to 60 characters; null for the broker's name or id.</param>
    internal sealed record AliasBody(string? Alias);
}
