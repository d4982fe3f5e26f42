using System.ComponentModel.DataAnnotations;

namespace Tidegate.Flex.WebService;

/// <summary>
/// Where the service is, and the bounds of a call. The defaults are the broker's address and bounds far above what it needs.
/// </summary>
public sealed record FlexServiceOptions
{
    /// <summary>
    /// The service's address without the two calls' names. Plain http is taken from other hosts than the broker's, for simulators; the
    /// token then goes over the network as it is.
    /// </summary>
    public Uri BaseUrl { get; init; } = new("https://ndcdyn.interactivebrokers.com/AccountManagement/FlexWebService");

    /// <summary>Bytes of one statement, after decompression. A year with 200,000 trades has about 350 MB.</summary>
    [Range(64 * 1024, long.MaxValue)]
    public long SizeBytesMax { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long the service may take until it begins to answer.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long an answer may pause.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long one call may take in all.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Checks all of them.</summary>
    /// <exception cref="ArgumentException">One is out of its range; the message names it.</exception>
    public void Validate()
    {
        if (!ServiceAddress.IsUsable(BaseUrl))
        {
            throw new ArgumentException(
                $"{nameof(BaseUrl)} is \"{BaseUrl}\". Give an https address without user name, query and fragment; plain http is possible "
                    + "for other hosts than the broker's.",
                nameof(BaseUrl));
        }

        const int SizeBytesMin = 64 * 1024;
        ArgumentOutOfRangeException.ThrowIfLessThan(SizeBytesMax, SizeBytesMin, nameof(SizeBytesMax));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ResponseTimeout, TimeSpan.Zero, nameof(ResponseTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(IdleTimeout, TimeSpan.Zero, nameof(IdleTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TotalTimeout, TimeSpan.Zero, nameof(TotalTimeout));
    }
}
