using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Keeps findings with their history, and turns them into what pages and verbs show.</summary>
internal sealed class FindingStore(TidegateDb db, TimeProvider clock)
{
    /// <summary>How much an accepted difference may change and stay accepted, in the unit of its amounts.</summary>
    private const decimal AcceptedTolerance = 0.01m;

    /// <summary>Holds other writers of the account's findings off until the caller's transaction ends.</summary>
    public Task LockAsync(AccountId account, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock(hashtextextended({$"findings {db.WorkspaceId} {account}"}, 0))", cancel);

    /// <summary>
    /// Makes the kept findings of an account equal to the computed ones: new ones are added, known ones say what they say now, and those
    /// that are no longer found are healed. Doing it again changes nothing.
    /// </summary>
    public async Task ReplaceAsync(AccountId account, IReadOnlyList<Finding> found, string file, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = await db.Set<FindingRow>().Where(f => f.AccountId == account.Value).ToDictionaryAsync(f => f.Key, cancel);
        foreach (var finding in found)
        {
            if (!known.Remove(finding.Key, out var row))
            {
                row = New(finding, file, now);
                db.Add(row);
            }

            if (row.Status == FindingStatus.Healed || (row.Status == FindingStatus.Accepted && HasChanged(row, finding)))
                Open(row);
            Say(row, finding);
        }

        foreach (var row in known.Values.Where(row => row.Status != FindingStatus.Healed))
        {
            (row.Status, row.HealedAt, row.HealedBy) = (FindingStatus.Healed, now, file);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A finding of the workspace, to be changed; null when there is none.</summary>
    public Task<FindingRow?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<FindingRow>().FirstOrDefaultAsync(f => f.FindingId == id, cancel);

    /// <summary>Those of accounts that are there, and at most so many that are healed, the newest first.</summary>
    public async Task<IReadOnlyList<FindingView>> ReadAsync(IReadOnlyList<AccountId> accounts, int healedMax, CancellationToken cancel)
    {
        string[] names = [.. accounts.Select(account => account.Value)];
        var all = db.Set<FindingRow>().AsNoTracking().Where(f => names.Contains(f.AccountId));
        var there = await all.Where(f => f.Status != FindingStatus.Healed).ToListAsync(cancel);
        var healed = await all.Where(f => f.Status == FindingStatus.Healed).OrderByDescending(f => f.HealedAt).ThenBy(f => f.FindingId)
            .Take(healedMax).ToListAsync(cancel);
        return [.. there.Concat(healed).Select(View)];
    }

    /// <summary>What a row says, with its history.</summary>
    public static FindingView View(FindingRow row) => new(
        row.FindingId,
        new()
        {
            Kind = row.Kind,
            Account = new(row.AccountId),
            Section = row.Section,
            Subject = row.Subject,
            Discriminator = row.Discriminator,
            Instrument = new(row.InstrumentId.Length == 0 ? null : row.InstrumentId),
            Currency = row.Currency.Length == 0 ? null : Domain.Instruments.Currency.Parse(row.Currency),
            Day = row.Day,
            Ours = row.Ours,
            Broker = row.Broker,
            Cause = row.Cause,
            State = row.State,
            Sentence = row.Sentence,
            Remedy = row.Remedy,
            Entries = row.Entries,
            EventKey = row.EventKey,
        },
        row.Status,
        row.FirstSeen,
        row.FirstFile,
        row.HealedAt,
        row.HealedBy,
        row.AcceptedBy,
        row.Reason);

    private FindingRow New(Finding finding, string file, DateTimeOffset now) => new()
    {
        WorkspaceId = db.WorkspaceId,
        FindingId = Guid.CreateVersion7(now),
        AccountId = finding.Account.Value,
        Key = finding.Key,
        Kind = finding.Kind,
        FirstSeen = now,
        FirstFile = file,
    };

    private static void Say(FindingRow row, Finding finding)
    {
        row.Section = finding.Section;
        row.Subject = finding.Subject;
        row.Discriminator = finding.Discriminator;
        row.InstrumentId = finding.Instrument.Value;
        row.Currency = finding.Currency?.Code ?? "";
        row.Day = finding.Day;
        row.Ours = finding.Ours;
        row.Broker = finding.Broker;
        row.Cause = finding.Cause;
        row.State = finding.State;
        row.Sentence = finding.Sentence;
        row.Remedy = finding.Remedy;
        row.EventKey = finding.EventKey;
        // The same ids in an array of their own would be a change.
        if (!row.Entries.SequenceEqual(finding.Entries))
            row.Entries = [.. finding.Entries];
    }

    private static void Open(FindingRow row)
    {
        (row.Status, row.HealedAt, row.HealedBy) = (FindingStatus.Open, null, "");
        (row.AcceptedAt, row.AcceptedBy, row.Reason) = (null, "", "");
    }

    private static bool HasChanged(FindingRow row, Finding finding) =>
        row.Ours.HasValue != finding.Ours.HasValue
        || row.Broker.HasValue != finding.Broker.HasValue
        || row.Cause != finding.Cause
        || Math.Abs((row.Ours - row.Broker - finding.Difference) ?? 0m) > AcceptedTolerance;
}
