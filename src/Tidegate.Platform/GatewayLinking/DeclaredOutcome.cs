using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>What became of a gateway that the environment declares.</summary>
public abstract record DeclaredOutcome
{
    private DeclaredOutcome()
    {
    }

    /// <summary>There was none for its host, port and client id, and one was made.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Made(string Name) : DeclaredOutcome;

    /// <summary>There is one as declared.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Agrees(string Name) : DeclaredOutcome;

    /// <summary>There is one, but it was changed since, or the environment was. Nothing is changed.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Kept">What the connection has.</param>
    public sealed record Differs(string Name, GatewayTerms Kept) : DeclaredOutcome;

    /// <summary>None was made.</summary>
    /// <param name="Field">Which field is wrong: <c>host</c>, <c>port</c>, <c>client-id</c>, <c>account</c> or <c>confirmed</c>.</param>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Field, string Message) : DeclaredOutcome;
}
