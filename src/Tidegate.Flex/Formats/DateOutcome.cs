namespace Tidegate.Flex.Formats;

/// <summary>What became of a text where a day or time was expected.</summary>
internal enum DateOutcome
{
    Read,

    /// <summary>Empty, or one of the broker's marks for "none" and "several".</summary>
    Nothing,

    /// <summary>Both readings of <c>a/b/c</c> are possible and the order is not known yet.</summary>
    NeedsOrder,

    Unreadable,
}
