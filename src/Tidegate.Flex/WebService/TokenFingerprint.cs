namespace Tidegate.Flex.WebService;

/// <summary>
/// Tells tokens apart without holding one: the first half of a token's SHA-256 in lower-case hexadecimal. Safe to store, log and compare.
/// The all-zero value is the fingerprint of no token.
/// </summary>
public readonly record struct TokenFingerprint
{
    internal TokenFingerprint(string text) => Text = text;

    /// <summary>32 hexadecimal digits; empty for no token.</summary>
    public string Text => field ?? "";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
