namespace Tidegate.Flex.Formats;

/// <summary>What stands between day and time of day.</summary>
public enum DateTimeSeparator
{
    /// <summary><c>;</c>, the default of the portal.</summary>
    Semicolon,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary>One blank.</summary>
    Space,

    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>, </c>, seen in old statements only.</summary>
    CommaSpace,

    /// <summary><c>T</c>, seen in old statements only.</summary>
    LetterT,
}
