using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Sync;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Linking;

/// <summary>
/// Does inside the host what links in the making ask for, some at once: at the start what was broken off, then each new one. Looks each
/// hour for drafts that nobody touches any more.
/// </summary>
internal sealed class LinkWorker(IServiceScopeFactory scopes, LinkSignal signal, TimeProvider clock, ILogger<LinkWorker> log)
    : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly SyncProblem Broken = new(
        "broken-off", "The server could not go on: its database or its disk failed. Nothing is lost; start this step again.");
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private readonly LinkTurns turns = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [SweepAsync(stoppingToken), .. Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken))]);

    private async Task WorkAsync(CancellationToken cancel)
    {
        while (true)
        {
            var (workspace, person) = await signal.NextAsync(cancel);
            if (turns.Take(person, cancel) is not { } turn)
                continue;
            try
            {
                if (!await KeepAsync(scope => RunAsync(scope, person, turn.Token), new(workspace), LinkingLog.BrokenOff, cancel))
                    await KeepAsync(scope => BreakOffAsync(scope, person, cancel), new(workspace), LinkingLog.BrokenOff, cancel);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                // The person wants something else by now; its turn comes next.
            }
            finally
            {
                if (turns.Give(person))
                    signal.Wake(workspace, person);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        using var hour = new PeriodicTimer(SweepEvery, clock);
        var isStart = true;
        do
        {
            var first = isStart;
            isStart &= !await KeepAsync(scope => SweepAsync(scope, first, cancel), default, LinkingLog.NotSwept, cancel);
        }
        while (await hour.WaitForNextTickAsync(cancel));
    }

    private async Task SweepAsync(IServiceProvider services, bool isStart, CancellationToken cancel)
    {
        var old = clock.GetUtcNow() - LinkDraft.Life;
        var drafts = await services.GetRequiredService<TidegateDb>().Set<LinkDraft>().IgnoreQueryFilters().AsNoTracking()
            .Where(d => d.Stage == LinkStage.Testing || d.Stage == LinkStage.Importing || d.Changed < old).ToListAsync(cancel);
        foreach (var draft in drafts)
        {
            if (draft.Stage is LinkStage.Testing or LinkStage.Importing)
            {
                if (isStart)
                    signal.Wake(draft.WorkspaceId, draft.PersonId);
                continue;
            }

            await KeepAsync(
                scope => scope.GetRequiredService<LinkStore>().DropAsync(draft, cancel),
                new(draft.WorkspaceId),
                LinkingLog.NotSwept,
                cancel);
        }
    }

    private static async Task RunAsync(IServiceProvider services, Guid person, CancellationToken cancel)
    {
        var draft = await services.GetRequiredService<TidegateDb>().Set<LinkDraft>().AsNoTracking()
            .FirstOrDefaultAsync(d => d.PersonId == person, cancel);
        switch (draft?.Stage)
        {
            case LinkStage.Testing:
                await services.GetRequiredService<LinkTest>().RunAsync(draft, cancel);
                break;
            case LinkStage.Importing:
                await services.GetRequiredService<LinkMaking>().RunAsync(draft, cancel);
                break;
        }
    }

    private static async Task BreakOffAsync(IServiceProvider services, Guid person, CancellationToken cancel)
    {
        var store = services.GetRequiredService<LinkStore>();
        if (await store.FindAsync(person, cancel) is not { } draft)
            return;
        draft.Stage = draft.ConnectionId is null ? LinkStage.Tested : LinkStage.Done;
        (draft.ProblemCode, draft.ProblemSentence, draft.Outcome) = (Broken.Code, Broken.Sentence, Broken.Sentence);
        await store.SaveAsync(draft, cancel);
    }

    // A failing store costs the work at hand only.
    private async Task<bool> KeepAsync(
        Func<IServiceProvider, Task> work, WorkspaceId workspace, Action<ILogger, Exception> say, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.Enter(workspace);
            await work(scope.ServiceProvider);
            return true;
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
        {
            say(log, failure);
            return false;
        }
    }
}
