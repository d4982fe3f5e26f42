namespace Tidegate.Platform.Doors.Tws;

/// <summary>A gateway cannot be reached, or refuses what was asked; says what to do.</summary>
public sealed class GatewayException : Exception
{
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="field">What was given wrongly, such as <c>symbol</c>; null when nothing was.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cause">How it showed.</param>
    public GatewayException(string message, string hint, string? field = null, string? value = null, Exception? cause = null)
        : base(message, cause) => (Hint, Field, Value) = (hint, field, value);

    /// <summary>What to do.</summary>
    public string Hint { get; }

    /// <summary>What was given wrongly; null when nothing was.</summary>
    public string? Field { get; }

    /// <summary>Its value.</summary>
    public string? Value { get; }
}
