namespace Tidegate.Platform.Workspaces;

/// <summary>
/// A sign-in whose password was right and whose code is still missing. It must come back unchanged, so it travels protected.
/// </summary>
/// <param name="Person">Who signs in.</param>
/// <param name="Stamp">The person's security stamp; when it changes meanwhile, the sign-in begins again.</param>
public sealed record PendingSignIn(Guid Person, string Stamp);
