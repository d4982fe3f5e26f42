using Tidegate.Domain.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>What a connection of kind <see cref="ConnectionKind.Gateway"/> has beside its name. None of it is secret.</summary>
internal sealed class GatewaySettings : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ConnectionId { get; init; }

    public required string Host { get; set; }

    public required int Port { get; set; }

    public required int ClientId { get; set; }

    /// <summary>The account that is meant; empty for all of the login.</summary>
    public required string Account { get; set; }

    public required TradingMode Mode { get; set; }

    /// <summary>Whether a person has paused it: it stays disconnected until somebody goes on.</summary>
    public bool IsPaused { get; set; }

    /// <summary>When the settings changed last; a session made before is made again.</summary>
    public required DateTimeOffset Changed { get; set; }

    /// <summary>The same as one value.</summary>
    public GatewayTerms Terms => new(Host, Port, ClientId, new(Account), Mode);
}
