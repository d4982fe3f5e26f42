using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>Keeps what a person answers at a step of linking a gateway.</summary>
public sealed class SaveGatewayStep
{
    private readonly GatewayDraftStore store;
    private readonly OwnPlace own;

    internal SaveGatewayStep(GatewayDraftStore store, OwnPlace own)
    {
        this.store = store;
        this.own = own;
    }

    /// <summary>Checks the answer, keeps it, and tells the next step.</summary>
    public async Task<GatewayLinkOutcome> RunAsync(Guid person, GatewayAnswer answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var draft = await store.OpenAsync(person, own, cancel);
        var (step, refused) = answer switch
        {
            GatewayAnswer.Read read => (read.Step, (GatewayLinkOutcome.Refused?)null),
            GatewayAnswer.Place place => (GatewayStep.Place, Take(draft, place)),
            GatewayAnswer.Account account => (GatewayStep.Account, Take(draft, account)),
            GatewayAnswer.Port port => (GatewayStep.Port, Take(draft, port)),
            GatewayAnswer.Access access => (GatewayStep.Access, Take(draft, access)),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
        if (refused is not null)
            return refused;
        // A page that asks nothing can be opened by its address alone; it opens no later one.
        if (step > draft.Reached)
            return new GatewayLinkOutcome.NotYet(draft.Reached);
        var next = step < GatewayStep.Test ? step + 1 : step;
        draft.Reached = draft.Reached > next ? draft.Reached : next;
        await store.SaveAsync(draft, cancel);
        return new GatewayLinkOutcome.Saved(next);
    }

    private GatewayLinkOutcome.Refused? Take(GatewayDraft draft, GatewayAnswer.Place answer)
    {
        if (!Enum.IsDefined(answer.Where))
            return new(GatewayStep.Place, "place", "Choose where the gateway runs.");
        var typed = answer.Host.Trim();
        var host = typed.Length > 0 ? typed : own.UsualHost(answer.Where);
        if (host.Length == 0)
        {
            return new(
                GatewayStep.Place, "host", "The host is missing. Give the name or address of the gateway's machine, such as 192.168.1.20.");
        }

        if (GatewayFields.HostProblem(host) is { } problem)
            return new(GatewayStep.Place, "host", problem);
        (draft.Place, draft.Host) = (answer.Where, host);
        return null;
    }

    private static GatewayLinkOutcome.Refused? Take(GatewayDraft draft, GatewayAnswer.Account answer)
    {
        if (!Enum.IsDefined(answer.Mode))
            return new(GatewayStep.Account, "mode", "Choose paper or live.");
        var number = GatewayFields.AccountOf(answer.Number);
        if (GatewayFields.AccountProblem(number, answer.Mode) is { } problem)
            return new(GatewayStep.Account, "account", problem);
        if (answer.Mode == TradingMode.Live && GatewayFields.ConfirmationProblem(number, answer.Confirmed) is { } unsure)
            return new(GatewayStep.Account, "confirmed", unsure);

        // A port that nobody chose follows the mode.
        if (GatewayPorts.ModeOf(draft.Port) is { } usual && usual != answer.Mode && draft.Reached <= GatewayStep.Port)
            draft.Port = answer.Mode == TradingMode.Live ? GatewayPorts.GatewayLive : GatewayPorts.GatewayPaper;
        (draft.Mode, draft.Account) = (answer.Mode, number);
        draft.Confirmed = answer.Mode == TradingMode.Live ? number : "";
        return null;
    }

    private static GatewayLinkOutcome.Refused? Take(GatewayDraft draft, GatewayAnswer.Port answer)
    {
        if (GatewayFields.PortProblem(answer.Text) is { } problem)
            return new(GatewayStep.Port, "port", problem);
        draft.Port = int.Parse(answer.Text.Trim(), CultureInfo.InvariantCulture);
        return null;
    }

    private static GatewayLinkOutcome.Refused? Take(GatewayDraft draft, GatewayAnswer.Access answer)
    {
        if (GatewayFields.ClientIdProblem(answer.ClientId) is { } problem)
            return new(GatewayStep.Access, "client-id", problem);
        (draft.IsReadOnly, draft.ClientId) = (answer.IsReadOnly, int.Parse(answer.ClientId.Trim(), CultureInfo.InvariantCulture));
        return null;
    }
}
