using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Notices;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Live;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Notices;

/// <summary>Looks at what is so in a workspace and tells what changed: in the product, and by e-mail to those who want it.</summary>
internal sealed class TellNotices(TidegateDb db, StatementDoors doors, LiveEvents live, TimeProvider clock)
{
    /// <summary>Tells it once, however often it is called.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Notice>().Where(n => n.Ended == null).ToListAsync(cancel);
        var told = open.ConvertAll(notice => new ToldCondition(notice.Key, notice.Step, notice.Title, notice.Sentence));
        var links = await db.Set<Connection>().AsNoTracking().ToListAsync(cancel);
        var keys = open.Select(notice => notice.Key).ToHashSet(StringComparer.Ordinal);
        var changes = NoticeChanges.Between(told, await ConditionsAsync(links, keys, now, cancel));
        var news = new List<ToldChange>();
        foreach (var begun in changes.Begun)
        {
            db.Add(New(begun, now));
            news.Add(new(begun.Kind, begun.Title, begun.Sentence, begun.Address));
        }

        foreach (var risen in changes.Risen)
        {
            var notice = open.Single(notice => notice.Key == risen.Key);
            Word(notice, risen);
            (notice.Step, notice.Told) = (risen.Step, now);
            news.Add(new(risen.Kind, risen.Title, risen.Sentence, risen.Address));
        }

        foreach (var reworded in changes.Reworded)
        {
            Word(open.Single(notice => notice.Key == reworded.Key), reworded);
        }

        foreach (var ended in open.Where(notice => changes.Ended.Contains(notice.Key, StringComparer.Ordinal)))
        {
            ended.Ended = now;
            if (!links.Exists(link => link.ConnectionId == ConnectionConditions.ConnectionOf(ended.Key)))
                ended.Over = "The connection was removed.";
            news.Add(new(ended.Kind, ended.Over, $"Since {ended.Begun:d MMM yyyy, HH:mm} UTC: {ended.Title}.", ended.Address));
        }

        await MailAsync(news, now, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        if (news.Count > 0 || changes.Reworded.Count > 0)
            await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Notices, cancel);
    }

    private async Task<IReadOnlyCollection<Condition>> ConditionsAsync(
        List<Connection> links, HashSet<string> told, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Set<SyncRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        var conditions = new List<Condition>();
        foreach (var link in links)
        {
            if (!rows.TryGetValue(link.ConnectionId, out var row))
                continue;
            var stand = new ConnectionStand(
                link.ConnectionId, link.Name, row.Status, row.LastSuccess ?? link.Created, SyncStore.CoveredTo(row),
                SyncStore.StateOf(row).Problem, link.Lifetime);
            conditions.AddRange(ConnectionConditions.Of(stand, doors.Of(link).Times.LastDay(now), told, now));
        }

        var sessions = await db.Set<SessionRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        foreach (var link in links)
        {
            if (sessions.TryGetValue(link.ConnectionId, out var row))
            {
                var stand = new SessionStand(link.ConnectionId, link.Name, row.State, row.Detail, row.LastUp ?? link.Created);
                conditions.AddRange(SessionConditions.Of(stand, told, now));
            }
        }

        return conditions;
    }

    private async Task MailAsync(List<ToldChange> news, DateTimeOffset now, CancellationToken cancel)
    {
        if (news.Count == 0 || await db.Set<MailServer>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } server)
            return;
        var readers = await db.Set<NoticeReader>().AsNoTracking().Where(r => r.Mail != "").ToListAsync(cancel);
        foreach (var (reader, change) in readers.SelectMany(_ => news, (reader, change) => (reader, change)))
        {
            if (reader.MailKinds.Contains(change.Kind))
                db.Add(NoticeMail.Of(change, server, db.WorkspaceId, reader.Mail, now));
        }
    }

    private Notice New(Condition condition, DateTimeOffset now) => new()
    {
        WorkspaceId = db.WorkspaceId,
        NoticeId = Guid.CreateVersion7(now),
        Key = condition.Key,
        Kind = condition.Kind,
        Step = condition.Step,
        Title = condition.Title,
        Sentence = condition.Sentence,
        Address = condition.Address,
        Over = condition.Over,
        Begun = now,
        Told = now,
    };

    private static void Word(Notice notice, Condition condition)
    {
        (notice.Kind, notice.Title, notice.Sentence) = (condition.Kind, condition.Title, condition.Sentence);
        (notice.Address, notice.Over) = (condition.Address, condition.Over);
    }
}
