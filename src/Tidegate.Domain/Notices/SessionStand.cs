using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Notices;

/// <summary>What the notices need to know of a session with a gateway.</summary>
/// <param name="Id">Its connection.</param>
/// <param name="Name">The connection's name.</param>
/// <param name="State">How it stands.</param>
/// <param name="Detail">For what it waits, or what was said last of what is wrong.</param>
/// <param name="LastUp">When it was up last; when it was made while it never was.</param>
public sealed record SessionStand(Guid Id, string Name, SessionState State, string Detail, DateTimeOffset LastUp);
