namespace Tidegate.Platform.Linking;

/// <summary>Asks the server to fetch a test statement for a person's link; at most one at a time for each person.</summary>
public sealed class StartLinkTest
{
    private readonly LinkStore store;
    private readonly LinkSignal signal;
    private readonly LinkDiary diary;
    private readonly TimeProvider clock;

    internal StartLinkTest(LinkStore store, LinkSignal signal, LinkDiary diary, TimeProvider clock)
    {
        this.store = store;
        this.signal = signal;
        this.diary = diary;
        this.clock = clock;
    }

    /// <summary>Starts it; while one runs, nothing happens.</summary>
    public async Task<LinkOutcome> RunAsync(Guid person, CancellationToken cancel)
    {
        var draft = await store.FindAsync(person, cancel);
        if (draft is { Stage: LinkStage.Importing or LinkStage.Done })
            return new LinkOutcome.NotYet(LinkStep.Import);
        if (SaveLinkStep.Missing(draft) is { } missing)
            return new LinkOutcome.NotYet(missing);
        if (draft!.Stage == LinkStage.Testing)
            return new LinkOutcome.Saved(LinkStep.Check);

        store.RemoveFile(draft.File);
        (draft.Stage, draft.Asked) = (LinkStage.Testing, clock.GetUtcNow());
        (draft.Report, draft.File, draft.ProblemCode, draft.ProblemSentence) = (null, "", "", "");
        draft.Reached = LinkStep.Check;
        diary.Begin(draft.DraftId);
        await store.SaveAsync(draft, cancel);
        signal.Wake(draft.WorkspaceId, person);
        return new LinkOutcome.Saved(LinkStep.Check);
    }
}
