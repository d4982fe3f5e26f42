using Microsoft.AspNetCore.Mvc;
using Tidegate.Platform.Accounts;

namespace Tidegate.Web.Api;

/// <summary>Which accounts are asked for, and in which currency sums are.</summary>
/// <param name="Account">Accounts by the broker's id; none for all live ones.</param>
/// <param name="Currency">Currency of sums.</param>
internal sealed record ScopeParameters(
    [property: FromQuery(Name = "account")] string[]? Account,
    [property: FromQuery(Name = "currency")] string? Currency)
{
    /// <summary>The scope.</summary>
    /// <exception cref="ApiRefusedException">A parameter cannot be meant.</exception>
    public AccountScope Read(string? asOf = null) => ApiQuery.Scope(Account, Currency, asOf);
}
