namespace Tidegate.Flex.WebService;

/// <summary>The broker's receipt for a statement that it prepares. It is good for nothing without the token.</summary>
/// <param name="Code">The reference code.</param>
/// <param name="Since">When the broker gave it; an hour later it is dropped.</param>
/// <param name="Url">The address that the broker named for the second call, without query; <see langword="null"/> when it named none that
/// may be trusted with the token.</param>
public sealed record FlexReference(string Code, DateTimeOffset Since, Uri? Url = null);
