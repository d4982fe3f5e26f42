namespace Tidegate.Flex.WebService;

/// <summary>
/// Keeps the service's limits on calls per token. All that use a token must share one pacing: queries, and processes too
/// (<see cref="PacingRule"/> is the rule for one over a shared store).
/// </summary>
public interface IFlexPacing
{
    /// <summary>Returns when the token may be used for one call, and counts that call.</summary>
    ValueTask WaitAsync(TokenFingerprint token, CancellationToken cancel);

    /// <summary>The service said that calls with the token come too often (1018): the pace is halved for a while.</summary>
    ValueTask ReportThrottledAsync(TokenFingerprint token, CancellationToken cancel);
}
