namespace Tidegate.Platform.Linking;

/// <summary>What the server is doing for a link in the making.</summary>
public enum LinkStage
{
    /// <summary>Nothing: the person gives what is needed.</summary>
    Entering,

    /// <summary>The test statement is fetched.</summary>
    Testing,

    /// <summary>The test has ended, well or not.</summary>
    Tested,

    /// <summary>The connection is made and its history fetched.</summary>
    Importing,

    /// <summary>The connection is made, and its first try has ended.</summary>
    Done,
}
