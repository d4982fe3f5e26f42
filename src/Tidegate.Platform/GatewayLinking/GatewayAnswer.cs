using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>What a person answers at a step of linking a gateway.</summary>
public abstract record GatewayAnswer
{
    private GatewayAnswer()
    {
    }

    /// <summary>A step that asks nothing was read.</summary>
    /// <param name="Step">The step.</param>
    public sealed record Read(GatewayStep Step) : GatewayAnswer;

    /// <summary>Where the gateway runs.</summary>
    /// <param name="Where">The place.</param>
    /// <param name="Host">Name or address of its machine; empty for the usual one of the place.</param>
    public sealed record Place(GatewayPlace Where, string Host) : GatewayAnswer;

    /// <summary>Which account.</summary>
    /// <param name="Mode">Paper or live.</param>
    /// <param name="Number">Its number; may be empty on paper.</param>
    /// <param name="Confirmed">The number once more; looked at for live only.</param>
    public sealed record Account(TradingMode Mode, string Number, string Confirmed) : GatewayAnswer;

    /// <summary>On which port the gateway listens.</summary>
    /// <param name="Text">As it was typed.</param>
    public sealed record Port(string Text) : GatewayAnswer;

    /// <summary>What we may do there, and as which client.</summary>
    /// <param name="IsReadOnly">Whether the gateway stays read-only.</param>
    /// <param name="ClientId">As it was typed.</param>
    public sealed record Access(bool IsReadOnly, string ClientId) : GatewayAnswer;
}
