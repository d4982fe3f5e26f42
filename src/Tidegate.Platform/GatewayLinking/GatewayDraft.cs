using Tidegate.Domain.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>A connection to a gateway in the making, one a person. None of it is secret.</summary>
internal sealed class GatewayDraft : IWorkspaceOwned
{
    /// <summary>A draft that nobody touches so long is begun anew.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public required Guid WorkspaceId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; set; }

    /// <summary>The furthest step that is open.</summary>
    public GatewayStep Reached { get; set; }

    public GatewayPlace Place { get; set; } = GatewayPlace.ThisMachine;

    public string Host { get; set; } = "";

    public int Port { get; set; } = GatewayPorts.GatewayPaper;

    public int ClientId { get; set; } = 1;

    public string Account { get; set; } = "";

    public TradingMode Mode { get; set; } = TradingMode.Paper;

    /// <summary>The account number once more, as it was typed for a live connection.</summary>
    public string Confirmed { get; set; } = "";

    /// <summary>Whether the gateway is to stay read-only.</summary>
    public bool IsReadOnly { get; set; } = true;

    /// <summary>The connection, once it is made.</summary>
    public Guid? ConnectionId { get; set; }

    /// <summary>What was given, as one value.</summary>
    public GatewayTerms Terms => new(Host, Port, ClientId, new(Account), Mode);
}
