namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>A call with a token, kept as long as it counts for the broker's limits. A token may stand in several workspaces.</summary>
internal sealed class FlexCall
{
    /// <summary>What stands for the token.</summary>
    public required string Token { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid CallId { get; init; }

    public required DateTimeOffset Called { get; init; }

    /// <summary>Whether this is no call, but the broker's word that calls came too often.</summary>
    public bool IsThrottle { get; init; }
}
