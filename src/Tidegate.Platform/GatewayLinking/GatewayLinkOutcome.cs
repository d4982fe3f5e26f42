namespace Tidegate.Platform.GatewayLinking;

/// <summary>What became of a step of linking a gateway.</summary>
public abstract record GatewayLinkOutcome
{
    private GatewayLinkOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Next">The step that comes now.</param>
    public sealed record Saved(GatewayStep Next) : GatewayLinkOutcome;

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Step">The step that has the field.</param>
    /// <param name="Field">
    /// Which field: <c>place</c>, <c>host</c>, <c>mode</c>, <c>account</c>, <c>confirmed</c>, <c>port</c>, <c>client-id</c> or <c>name</c>.
    /// </param>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(GatewayStep Step, string Field, string Message) : GatewayLinkOutcome;

    /// <summary>Something must be done before.</summary>
    /// <param name="First">The step that is missing.</param>
    public sealed record NotYet(GatewayStep First) : GatewayLinkOutcome;

    /// <summary>The connection is made, or changed.</summary>
    /// <param name="Connection">The connection.</param>
    public sealed record Linked(Guid Connection) : GatewayLinkOutcome;
}
