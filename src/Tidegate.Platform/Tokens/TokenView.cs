using Tidegate.Domain.Tokens;

namespace Tidegate.Platform.Tokens;

/// <summary>One personal token, without its secret, which nobody has but who made it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">For whom it works.</param>
/// <param name="PersonName">The name that person signs in with.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Scope">What it may do at most.</param>
/// <param name="State">Whether it works.</param>
/// <param name="Created">When it was made, UTC.</param>
/// <param name="Ends">From when on it works no more, UTC; null for never.</param>
/// <param name="LastUsed">The last use, UTC, to the minute; null when it was never used.</param>
/// <param name="Revoked">When it was revoked, UTC; null when it was not.</param>
public sealed record TokenView(
    Guid Id,
    Guid Person,
    string PersonName,
    string Name,
    TokenScope Scope,
    TokenState State,
    DateTimeOffset Created,
    DateTimeOffset? Ends,
    DateTimeOffset? LastUsed,
    DateTimeOffset? Revoked);
