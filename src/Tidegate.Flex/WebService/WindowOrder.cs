namespace Tidegate.Flex.WebService;

/// <summary>From which end a long period is fetched.</summary>
public enum WindowOrder
{
    /// <summary>The latest days come first; what is older than the broker keeps ends the walk.</summary>
    NewestFirst,

    /// <summary>The oldest days come first; what is older than the broker keeps is passed over.</summary>
    OldestFirst,
}
