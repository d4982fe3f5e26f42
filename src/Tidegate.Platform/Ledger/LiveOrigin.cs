namespace Tidegate.Platform.Ledger;

/// <summary>How what a gateway tells stands among what statements tell: in no file, and below each of them.</summary>
internal static class LiveOrigin
{
    /// <summary>What stands in the place of section and element of a row.</summary>
    public const string Element = "Live/Execution";

    /// <summary>The stamp of all of it. It is always the same, so that telling again changes nothing.</summary>
    public static StatementStamp Stamp(Guid workspace) => new(workspace, DateTimeOffset.UnixEpoch, [], 0);
}
