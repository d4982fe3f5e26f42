namespace Tidegate.Platform.Workspaces;

/// <summary>From where someone signs in, as far as the request tells; both may be empty.</summary>
/// <param name="UserAgent">What the browser calls itself.</param>
/// <param name="Address">The network address.</param>
public sealed record SignInPlace(string UserAgent, string Address);
