using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Linking;

/// <summary>Keeps what a person answers at a step of linking. What changes token or query makes an earlier test worthless.</summary>
public sealed class SaveLinkStep
{
    private static readonly TimeSpan LifeMin = TimeSpan.FromHours(1);
    private static readonly TimeSpan LifeMax = TimeSpan.FromDays(366);

    private readonly LinkStore store;
    private readonly SecretStore secrets;
    private readonly TimeProvider clock;

    internal SaveLinkStep(LinkStore store, SecretStore secrets, TimeProvider clock)
    {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// <summary>Checks the answer, keeps it, and tells the next step.</summary>
    public async Task<LinkOutcome> RunAsync(Guid person, LinkAnswer answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var draft = await store.OpenAsync(person, cancel);
        if (draft.Stage == LinkStage.Importing)
            return new LinkOutcome.NotYet(LinkStep.Import);
        return answer switch
        {
            LinkAnswer.Read read => await NextAsync(draft, read.Step, cancel),
            LinkAnswer.Token token => await TokenAsync(draft, token, cancel),
            LinkAnswer.Queries queries => await QueriesAsync(draft, queries, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
    }

    /// <summary>The first thing that is missing before the test; null when nothing is.</summary>
    internal static LinkStep? Missing(LinkDraft? draft) => draft switch
    {
        null or { TokenMade: null } => LinkStep.Token,
        { HasQuery: false } => LinkStep.QueryId,
        _ => null,
    };

    private async Task<LinkOutcome> TokenAsync(LinkDraft draft, LinkAnswer.Token answer, CancellationToken cancel)
    {
        var keeps = answer.Value is null || string.IsNullOrWhiteSpace(answer.Value.Reveal());
        if (keeps && draft.TokenMade is not null)
            return await NextAsync(draft, LinkStep.Token, cancel);
        if (TypedKeys.TokenProblem(answer.Value ?? new("")) is { } problem)
            return new LinkOutcome.Refused("token", problem);
        if (answer.Life < LifeMin || answer.Life > LifeMax)
            return new LinkOutcome.Refused("life", "A token lives between six hours and a year. Choose what you chose in the portal.");

        (draft.TokenMade, draft.TokenLife) = (clock.GetUtcNow(), answer.Life);
        await secrets.SetAsync(Connection.SecretOf(draft.DraftId, ConnectionSecrets.Token), Trimmed(answer.Value!), cancel);
        Forget(draft);
        return await NextAsync(draft, LinkStep.Token, cancel);
    }

    private async Task<LinkOutcome> QueriesAsync(LinkDraft draft, LinkAnswer.Queries answer, CancellationToken cancel)
    {
        var (activity, second) = (Typed(answer.Activity), Typed(answer.Confirmations));
        if ((activity is not null || !draft.HasQuery) && TypedKeys.QueryProblem(activity ?? new("")) is { } problem)
            return new LinkOutcome.Refused("query", problem);
        if (second is not null && TypedKeys.QueryProblem(second) is { } wrong)
            return new LinkOutcome.Refused("confirmations", wrong);
        var known = await secrets.FindAsync(Connection.SecretOf(draft.DraftId, ConnectionSecrets.Query), cancel);
        if (second is not null && second.Equals(activity ?? known))
        {
            return new LinkOutcome.Refused(
                "confirmations",
                "This is the id of the activity query once more. The second query is another one; leave it empty if you have none.");
        }

        if (activity is not null)
        {
            await secrets.SetAsync(Connection.SecretOf(draft.DraftId, ConnectionSecrets.Query), activity, cancel);
            draft.HasQuery = true;
            Forget(draft);
        }

        var stored = Connection.SecretOf(draft.DraftId, ConnectionSecrets.Confirmations);
        if (second is not null)
            await secrets.SetAsync(stored, second, cancel);
        else if (answer.Forget)
            await secrets.RemoveAsync(stored, cancel);
        draft.HasConfirmations = second is not null || (draft.HasConfirmations && !answer.Forget);
        return await NextAsync(draft, LinkStep.QueryId, cancel);
    }

    private async Task<LinkOutcome> NextAsync(LinkDraft draft, LinkStep step, CancellationToken cancel)
    {
        var next = step < LinkStep.Check ? step + 1 : step;
        if (next == LinkStep.Check && Missing(draft) is { } missing)
            return new LinkOutcome.NotYet(missing);
        draft.Reached = draft.Reached > next ? draft.Reached : next;
        await store.SaveAsync(draft, cancel);
        return new LinkOutcome.Saved(next);
    }

    private void Forget(LinkDraft draft)
    {
        store.RemoveFile(draft.File);
        (draft.Stage, draft.Report, draft.File, draft.Parked) = (LinkStage.Entering, null, "", "");
        (draft.ProblemCode, draft.ProblemSentence, draft.Asked) = ("", "", null);
        draft.Reached = draft.Reached > LinkStep.Check ? LinkStep.Check : draft.Reached;
    }

    private static Secret? Typed(Secret? value) =>
        value is null || string.IsNullOrWhiteSpace(value.Reveal()) ? null : Trimmed(value);

    private static Secret Trimmed(Secret value) => new(value.Reveal().Trim());
}
