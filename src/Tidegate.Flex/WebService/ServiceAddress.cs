namespace Tidegate.Flex.WebService;

/// <summary>Where the token may go (flex.md §1): the configured address, and the broker's own hosts. Nowhere else.</summary>
internal static class ServiceAddress
{
    private const string BrokerDomain = "interactivebrokers.com";

    /// <summary>Whether an address may be configured as the service's.</summary>
    public static bool IsUsable(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && !IsBrokers(address)));

    /// <summary>
    /// An address that an answer named for the second call, if the token may go there: https on a host of the broker or on the configured
    /// host; on the latter plain http too when that is what is configured.
    /// </summary>
    /// <returns>The address without query and fragment; <see langword="null"/> when it may not be used, or is the configured one.</returns>
    public static Uri? Trusted(string? named, Uri configured)
    {
        if (!Uri.TryCreate(named, UriKind.Absolute, out var address) || address.UserInfo.Length > 0) return null;
        var isConfigured = string.Equals(address.IdnHost, configured.IdnHost, StringComparison.OrdinalIgnoreCase);
        var isSafe = address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && isConfigured && configured.Scheme == Uri.UriSchemeHttp);
        if (!isSafe || !(isConfigured || IsBrokers(address))) return null;
        var plain = new Uri(address.GetLeftPart(UriPartial.Path));
        return plain.AbsoluteUri == GetStatement(configured) ? null : plain;
    }

    /// <summary>The first call: asks for a statement.</summary>
    public static Uri SendRequest(Uri configured, FlexToken token, QueryId query, FlexPeriod period) =>
        new($"{configured.AbsoluteUri.TrimEnd('/')}/SendRequest?t={token.Reveal()}&q={query.Digits}&v=3{period.Parameters}");

    /// <summary>The second call: fetches it.</summary>
    public static Uri GetStatement(Uri configured, FlexToken token, FlexReference reference, bool atNamedUrl)
    {
        // A state may have been stored long ago, so the rule is asked again before the token goes out.
        var address = (atNamedUrl ? Trusted(reference.Url?.OriginalString, configured)?.AbsoluteUri : null)
            ?? GetStatement(configured);
        return new($"{address}?t={token.Reveal()}&q={Uri.EscapeDataString(reference.Code)}&v=3");
    }

    private static string GetStatement(Uri configured) => $"{configured.AbsoluteUri.TrimEnd('/')}/GetStatement";

    private static bool IsBrokers(Uri address) =>
        address.IdnHost.Equals(BrokerDomain, StringComparison.OrdinalIgnoreCase)
        || address.IdnHost.EndsWith("." + BrokerDomain, StringComparison.OrdinalIgnoreCase);
}
