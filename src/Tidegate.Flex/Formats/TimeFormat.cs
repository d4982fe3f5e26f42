namespace Tidegate.Flex.Formats;

/// <summary>The two ways in which a query can write a time of day.</summary>
public enum TimeFormat
{
    /// <summary><c>HHmmss</c>, the default of the portal.</summary>
    Compact,

    /// <summary><c>HH:mm:ss</c>.</summary>
    Colons,
}
