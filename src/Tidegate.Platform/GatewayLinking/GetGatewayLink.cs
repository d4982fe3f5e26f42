using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>Reads the connection to a gateway that a person is making.</summary>
public sealed class GetGatewayLink
{
    private readonly TidegateDb db;
    private readonly GatewayDraftStore store;
    private readonly OwnPlace own;

    internal GetGatewayLink(TidegateDb db, GatewayDraftStore store, OwnPlace own)
    {
        this.db = db;
        this.store = store;
        this.own = own;
    }

    /// <summary>How it stands; the defaults when the person has not begun.</summary>
    public async Task<GatewayLinkView> RunAsync(Guid person, CancellationToken cancel)
    {
        var draft = await store.FindAsync(person, cancel);
        var made = draft?.ConnectionId is { } id
            ? await db.Set<Connection>().AsNoTracking().Where(c => c.ConnectionId == id).Select(c => c.Name).FirstOrDefaultAsync(cancel)
            : null;
        var place = draft?.Place ?? own.UsualPlace;
        var terms = draft?.Terms ?? new(own.UsualHost(place), GatewayPorts.GatewayPaper, 1, default, TradingMode.Paper);
        return new(
            draft?.Reached ?? GatewayStep.Place,
            draft?.Created,
            own,
            place,
            terms,
            draft?.IsReadOnly ?? true,
            made ?? Proposal(terms),
            draft?.ConnectionId);
    }

    private static string Proposal(GatewayTerms terms) => terms.Account.Value.Length > 0
        ? $"Gateway {terms.Account}"
        : $"{terms.Mode} gateway";
}
