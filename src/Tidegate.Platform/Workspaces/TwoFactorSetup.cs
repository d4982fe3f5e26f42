using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What an authenticator app needs to make codes.</summary>
/// <param name="Key">Base32 key, to be typed in.</param>
/// <param name="Address">The <c>otpauth:</c> address, to be shown as a picture.</param>
public sealed record TwoFactorSetup(Secret Key, Secret Address);
