using System.Text.Json;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>What a gateway told last of an account.</summary>
internal sealed class LiveAccountRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The connection that tells of it.</summary>
    public required Guid ConnectionId { get; set; }

    public required DateTimeOffset Told { get; set; }

    /// <summary>Values, cash and positions, as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The same as a value.</summary>
    public LiveAccount Value => JsonSerializer.Deserialize<LiveAccount>(Content)!;

    /// <summary>As JSON.</summary>
    public static string ContentOf(LiveAccount account) => JsonSerializer.Serialize(account);
}
