namespace Tidegate.Web.Tests.Hosting;

/// <summary>Who may use one endpoint.</summary>
/// <param name="Pattern">The route pattern, as it is mapped.</param>
/// <param name="Methods">The HTTP methods, sorted, with blanks between.</param>
/// <param name="Least">The least of those who may.</param>
public sealed record EndpointRow(string Pattern, string Methods, Who Least)
{
    /// <summary>Whether programs use it, with a token, and not browsers with a cookie.</summary>
    public bool IsForApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
}
