using Microsoft.AspNetCore.Mvc;

namespace Tidegate.Web.Api;

/// <summary>Which days are asked for, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record PeriodParameters([property: FromQuery(Name = "from")] string? From, [property: FromQuery(Name = "to")] string? To)
{
    /// <summary>Both days; null for what is not given.</summary>
    /// <exception cref="ApiRefusedException">A parameter cannot be meant.</exception>
    public (DateOnly? From, DateOnly? To) Read() => ApiQuery.Period(From, To);
}
