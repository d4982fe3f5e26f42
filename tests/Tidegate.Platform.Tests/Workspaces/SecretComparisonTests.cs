using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Workspaces;

/// <summary>How long a comparison takes cannot be measured well in a test; which comparison stands there can be read.</summary>
public sealed class SecretComparisonTests
{
    [Theory]
    [InlineData("Workspaces/CheckSetupLink.cs")]
    [InlineData("Workspaces/PersonStore.cs")]
    [InlineData("Workspaces/TotpCodes.cs")]
    [InlineData("Storage/Secrets/Secret.cs")]
    public void Tokens_keys_and_codes_are_compared_in_constant_time(string file) =>
        Assert.Contains(
            "CryptographicOperations.FixedTimeEquals(",
            File.ReadAllText(Path.Combine(Checkout.Root, "src/Tidegate.Platform", file)),
            StringComparison.Ordinal);
}
