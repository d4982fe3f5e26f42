using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Keeps what is known of sessions. A scope works for one workspace, but for wishes and for what was told of accounts.</summary>
internal sealed class SessionStore(TidegateDb db)
{
    /// <summary>So long events are kept; those that begin and end gaps as long as days.</summary>
    public static readonly TimeSpan EventsFor = TimeSpan.FromDays(30);

    /// <summary>So many events of a session are kept, the latest, and as many of those that begin and end gaps.</summary>
    public const int EventsMax = 5000;

    /// <summary>So many days of a session are kept.</summary>
    public const int DaysMax = 400;

    private static readonly SessionEventKind[] Turns = [.. SessionStory.Turns];

    /// <summary>The sessions that are to be kept in all workspaces.</summary>
    public async Task<IReadOnlyList<SessionWish>> WishesAsync(CancellationToken cancel)
    {
        var rows = await db.Set<GatewaySettings>().IgnoreQueryFilters().AsNoTracking()
            .Select(g => new
            {
                Settings = g,
                Asked = db.Set<SessionRow>().IgnoreQueryFilters()
                    .Where(s => s.WorkspaceId == g.WorkspaceId && s.ConnectionId == g.ConnectionId).Select(s => s.Asked).FirstOrDefault(),
            })
            .OrderBy(both => both.Settings.ConnectionId).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new SessionWish(
                row.Settings.WorkspaceId, row.Settings.ConnectionId, ConnectionKind.Gateway, row.Settings.Terms, row.Settings.IsPaused,
                row.Settings.Changed, row.Asked)),
        ];
    }

    /// <summary>The row of a session; null when it was never kept.</summary>
    public Task<SessionRow?> RowAsync(Guid connection, CancellationToken cancel) =>
        db.Set<SessionRow>().AsNoTracking().FirstOrDefaultAsync(s => s.ConnectionId == connection, cancel);

    /// <summary>The kept events of a session, in their order.</summary>
    public async Task<IReadOnlyList<SessionEventRow>> EventsAsync(Guid connection, CancellationToken cancel) =>
        await db.Set<SessionEventRow>().AsNoTracking().Where(e => e.ConnectionId == connection).OrderBy(e => e.Number).ToListAsync(cancel);

    /// <summary>The kept events that begin and end gaps, in their order.</summary>
    public async Task<IReadOnlyList<SessionEvent>> TurnsAsync(Guid connection, CancellationToken cancel) =>
    [
        .. (await db.Set<SessionEventRow>().AsNoTracking().Where(e => e.ConnectionId == connection && Turns.Contains(e.Kind))
            .OrderBy(e => e.Number).ToListAsync(cancel)).Select(row => row.Told),
    ];

    /// <summary>The latest days of a session, the newest first.</summary>
    public async Task<IReadOnlyList<SessionDay>> DaysAsync(Guid connection, int daysMax, CancellationToken cancel) =>
    [
        .. (await db.Set<SessionDayRow>().AsNoTracking().Where(d => d.ConnectionId == connection).OrderByDescending(d => d.Day)
            .Take(daysMax).ToListAsync(cancel)).Select(row => row.Value),
    ];

    /// <summary>Writes how a session stands, with what is new.</summary>
    public async Task WriteAsync(SessionWriting writing, CancellationToken cancel)
    {
        var connection = writing.Connection;
        var row = await db.Set<SessionRow>().FirstOrDefaultAsync(s => s.ConnectionId == connection, cancel)
            ?? db.Add(new SessionRow { WorkspaceId = db.WorkspaceId, ConnectionId = connection }).Entity;
        var story = writing.Story;
        (row.State, row.Since, row.Detail) = (story.State, story.Since, story.Detail);
        (row.NextTry, row.LastUp) = (story.NextTry, story.IsHeard ? writing.At : story.LastUp);
        (row.Seen, row.IsStopped, row.ServerVersion) = (writing.At, writing.IsStopped, writing.ServerVersion);
        db.AddRange(writing.Events.Select((told, index) => new SessionEventRow
        {
            WorkspaceId = db.WorkspaceId,
            ConnectionId = connection,
            Number = writing.FirstNumber + index,
            At = told.At,
            Kind = told.Kind,
            Code = told.Code,
            Text = told.Text,
        }));
        foreach (var day in writing.Days)
        {
            var known = await db.Set<SessionDayRow>().FirstOrDefaultAsync(d => d.ConnectionId == connection && d.Day == day.Day, cancel)
                ?? db.Add(new SessionDayRow { WorkspaceId = db.WorkspaceId, ConnectionId = connection, Day = day.Day }).Entity;
            known.Take(day);
        }

        if (writing.Accounts is { Count: > 0 } accounts
            && await db.Set<Connection>().FirstOrDefaultAsync(c => c.ConnectionId == connection, cancel) is { } link)
        {
            link.Accounts = [.. accounts.Select(account => account.Value)];
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Forgets what is older than is kept.</summary>
    public async Task TrimAsync(Guid connection, DateTimeOffset now, CancellationToken cancel)
    {
        var events = db.Set<SessionEventRow>().Where(e => e.ConnectionId == connection);
        await TrimAsync(events.Where(e => !Turns.Contains(e.Kind)), now - EventsFor, cancel);
        await TrimAsync(events.Where(e => Turns.Contains(e.Kind)), now.AddDays(-DaysMax), cancel);
        var first = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-DaysMax);
        await db.Set<SessionDayRow>().Where(d => d.ConnectionId == connection && d.Day < first).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Writes what was told of accounts in several workspaces; of connections that are gone nothing.</summary>
    public Task WriteAccountsAsync(IReadOnlyCollection<(SessionWish From, LiveAccount Account)> told, CancellationToken cancel)
    {
        var workspaces = told.Select(one => one.From.Workspace).ToArray();
        var connections = told.Select(one => one.From.Connection).ToArray();
        var accounts = told.Select(one => one.Account.Account.Value).ToArray();
        var times = told.Select(one => one.Account.Told ?? default).ToArray();
        var contents = told.Select(one => LiveAccountRow.ContentOf(one.Account)).ToArray();
        // Two connections may tell of one account. In one order, so that two processes do not wait for each other.
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into live_accounts (workspace_id, account_id, connection_id, told, content)
            select distinct on (n.workspace_id, n.account_id) n.workspace_id, n.account_id, n.connection_id, n.told, n.content::jsonb
            from unnest({workspaces}, {accounts}, {connections}, {times}, {contents})
                as n(workspace_id, account_id, connection_id, told, content)
            join connections as c on c.workspace_id = n.workspace_id and c.connection_id = n.connection_id
            order by n.workspace_id, n.account_id, n.told desc
            on conflict (workspace_id, account_id) do update
                set connection_id = excluded.connection_id, told = excluded.told, content = excluded.content
            """,
            cancel);
    }

    /// <summary>Forgets what a connection told of accounts, but for some.</summary>
    public Task ForgetAsync(Guid connection, IReadOnlyCollection<AccountId> but, CancellationToken cancel)
    {
        var kept = but.Select(account => account.Value).ToArray();
        return db.Set<LiveAccountRow>().Where(a => a.ConnectionId == connection && !kept.Contains(a.AccountId)).ExecuteDeleteAsync(cancel);
    }

    private static async Task TrimAsync(IQueryable<SessionEventRow> events, DateTimeOffset oldest, CancellationToken cancel)
    {
        var kept = events.OrderByDescending(e => e.Number).Take(EventsMax);
        await events.Where(e => e.At < oldest || !kept.Any(k => k.Number == e.Number)).ExecuteDeleteAsync(cancel);
    }
}
