using System.Diagnostics;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>Makes the connection of a person's draft, or changes it when the person went back.</summary>
public sealed class FinishGatewayLink
{
    private readonly GatewayDraftStore store;
    private readonly LinkGateway link;

    internal FinishGatewayLink(GatewayDraftStore store, LinkGateway link)
    {
        this.store = store;
        this.link = link;
    }

    /// <summary>Makes or changes it. The caller sees to it that only an admin may.</summary>
    /// <param name="person">Whose draft.</param>
    /// <param name="name">Name of the connection.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<GatewayLinkOutcome> RunAsync(Guid person, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var draft = await store.FindAsync(person, cancel);
        if (draft is null or { Reached: < GatewayStep.Test })
            return new GatewayLinkOutcome.NotYet(draft?.Reached ?? GatewayStep.Place);
        switch (await link.RunAsync(new(draft.ConnectionId ?? Guid.Empty, name, draft.Terms, draft.Confirmed), cancel))
        {
            case ConnectionOutcome.Saved saved:
                (draft.ConnectionId, draft.Reached) = (saved.Id, GatewayStep.Live);
                await store.SaveAsync(draft, cancel);
                return new GatewayLinkOutcome.Linked(saved.Id);
            case ConnectionOutcome.Refused refused:
                return new GatewayLinkOutcome.Refused(StepOf(refused.Field), refused.Field, refused.Message);
            case ConnectionOutcome.NotFound:
                // Somebody removed it at this very moment: the next look begins anew.
                return new GatewayLinkOutcome.NotYet(GatewayStep.Place);
            default:
                throw new UnreachableException();
        }
    }

    private static GatewayStep StepOf(string field) => field switch
    {
        "host" => GatewayStep.Place,
        "account" or "confirmed" => GatewayStep.Account,
        "port" => GatewayStep.Port,
        "client-id" => GatewayStep.Access,
        _ => GatewayStep.Test,
    };
}
