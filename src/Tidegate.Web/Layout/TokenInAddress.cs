namespace Tidegate.Web.Layout;

/// <summary>
/// Mark of an endpoint whose form carries its anti-forgery token in the address: its body is too large to be read before the token is
/// checked.
/// </summary>
/// <param name="Name">Name of the query parameter.</param>
public sealed record TokenInAddress(string Name);
