namespace Tidegate.Platform.Workspaces;

/// <summary>How a person's two-factor sign-in stands.</summary>
/// <param name="Enabled">A code is asked for at sign-in.</param>
/// <param name="Setup">What the authenticator app needs, while a set-up is under way; null otherwise, so never once it is on.</param>
/// <param name="RecoveryCodesLeft">Unused recovery codes.</param>
public sealed record TwoFactorState(bool Enabled, TwoFactorSetup? Setup, int RecoveryCodesLeft);
