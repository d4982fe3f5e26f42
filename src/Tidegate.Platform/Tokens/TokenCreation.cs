using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tokens;

/// <summary>What became of the wish for a token.</summary>
public abstract record TokenCreation
{
    private TokenCreation()
    {
    }

    /// <summary>It is made.</summary>
    /// <param name="Token">How it is listed from now on.</param>
    /// <param name="Text">The token itself: this is the only time it is known.</param>
    public sealed record Created(TokenView Token, Secret Text) : TokenCreation;

    /// <summary>Nothing was made.</summary>
    /// <param name="Field">The field at fault: <c>person</c>, <c>name</c>, <c>scope</c> or <c>days</c>.</param>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Field, string Message) : TokenCreation;
}
