namespace Tidegate.Web.Api;

/// <summary>How a key stands in the present window.</summary>
/// <param name="Allowed">Whether the request may go on.</param>
/// <param name="Remaining">How many may follow in this window.</param>
/// <param name="ResetSeconds">When the next window begins, in whole seconds, at least 1.</param>
internal readonly record struct RequestAllowance(bool Allowed, int Remaining, int ResetSeconds);
