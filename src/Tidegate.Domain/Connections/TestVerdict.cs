namespace Tidegate.Domain.Connections;

/// <summary>What a connection can be used for, by its test.</summary>
public enum TestVerdict
{
    /// <summary>Something has to be mended first.</summary>
    NotYet = 1,

    /// <summary>Balance, positions and executions can be followed.</summary>
    ReadyToTrack,

    /// <summary>Orders can be placed too.</summary>
    ReadyToTrade,
}
