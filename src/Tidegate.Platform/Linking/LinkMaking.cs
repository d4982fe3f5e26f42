using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Linking;

/// <summary>Makes the connection of a tested draft and tries it once. May be broken off anywhere and begun again.</summary>
internal sealed class LinkMaking(
    TidegateDb db, LinkStore store, SecretStore secrets, LinkFlex link, SyncConnection sync, FlexHost host, LinkDiary diary,
    TimeProvider clock)
{
    private static readonly TimeSpan OtherTryEvery = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    public async Task RunAsync(LinkDraft draft, CancellationToken cancel)
    {
        var told = new LinkTold(diary, draft.DraftId);
        if (await ConnectAsync(draft, cancel) is not { } connection)
            return;
        var path = draft.File.Length > 0 ? store.PathOf(draft.File) : "";
        var atHand = File.Exists(path)
            ? new StatementArrival.File(
                path, draft is { FileFrom: { } from, FileTo: { } to } ? new DaySpan(from, to) : null, Collapsed: null)
            : null;
        if (atHand is not null)
            told.Report("Importing the test statement.");
        var result = await TryAsync(connection, atHand, told, cancel);
        await store.AnswerAsync(
            draft,
            now =>
            {
                (now.Stage, now.Outcome, now.File) = (LinkStage.Done, result.Sentence, "");
                (now.ProblemCode, now.ProblemSentence) =
                    result.Status == SyncStatus.Ok ? ("", "") : (result.Status.ToString(), result.Sentence);
            },
            cancel);
    }

    private async Task<Guid?> ConnectAsync(LinkDraft draft, CancellationToken cancel)
    {
        var made = draft.ConnectionId ?? await FindAsync(draft, cancel);
        if (made is null)
        {
            var outcome = await link.RunAsync(
                new(
                    Guid.Empty,
                    draft.Name,
                    await SecretAsync(draft, ConnectionSecrets.Token, cancel),
                    await SecretAsync(draft, ConnectionSecrets.Query, cancel),
                    await SecretAsync(draft, ConnectionSecrets.Confirmations, cancel))
                {
                    Address = host.Address,
                    TokenMade = draft.TokenMade,
                    TokenLife = draft.TokenLife,
                    TryNow = false,
                },
                cancel);
            if (outcome is not ConnectionOutcome.Saved saved)
            {
                var why = outcome is ConnectionOutcome.Refused refused ? refused.Message : "The connection could not be made.";
                await store.AnswerAsync(
                    draft, now => (now.Stage, now.ProblemCode, now.ProblemSentence) = (LinkStage.Tested, "not-linked", why), cancel);
                return null;
            }

            made = saved.Id;
        }

        await store.AnswerAsync(draft, now => now.ConnectionId = made, cancel);
        await store.ForgetKeysAsync(draft.DraftId, cancel);
        return made;
    }

    // Made before a crash, and not written into the draft any more.
    private async Task<Guid?> FindAsync(LinkDraft draft, CancellationToken cancel) => await db.Set<Connection>().AsNoTracking()
        .Where(c => c.Name == draft.Name && c.Created >= draft.Asked).Select(c => (Guid?)c.ConnectionId).FirstOrDefaultAsync(cancel);

    private Task<Secret?> SecretAsync(LinkDraft draft, string name, CancellationToken cancel) =>
        secrets.FindAsync(Connection.SecretOf(draft.DraftId, name), cancel);

    // The schedule may have found the new connection first; then its try is waited for.
    private async Task<SyncResult> TryAsync(
        Guid connection, StatementArrival.File? atHand, IProgress<string> told, CancellationToken cancel)
    {
        while (true)
        {
            if (await sync.RunAsync(connection, atHand, told, cancel) is not { } result)
            {
                if (atHand is not null)
                    File.Delete(atHand.Path);
                return new("", SyncStatus.ActionNeeded, 0, 0, null, "The connection was removed while its history was fetched.", null);
            }

            if (result.Sentence != SyncConnection.Running)
                return result;
            await Task.Delay(OtherTryEvery, clock, cancel);
        }
    }
}
