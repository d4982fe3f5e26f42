using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Notices;

/// <summary>What people should know of a connection.</summary>
public static class ConnectionConditions
{
    /// <summary>A connection that fails is told of after so long: the broker's night is shorter.</summary>
    public static readonly TimeSpan FailingAfter = TimeSpan.FromHours(6);

    /// <summary>So many weekdays without a new statement are no holidays any more.</summary>
    public const int LateWeekdays = 4;

    /// <summary>The conditions of one connection.</summary>
    /// <param name="link">The connection.</param>
    /// <param name="last">The last day whose statement should be there by now.</param>
    /// <param name="told">Keys of what people were told and is not over for them.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<Condition> Of(ConnectionStand link, DateOnly last, IReadOnlySet<string> told, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(told);
        var address = $"/connections/{link.Id}";
        var conditions = new List<Condition>();
        var trouble = KeyOf(link.Id, "trouble");
        if (link is { Status: SyncStatus.ActionNeeded, Problem: { } stopped })
        {
            conditions.Add(new(
                trouble, NoticeKind.ConnectionStopped, 1, $"{link.Name} waits for you", Join(stopped.Sentence, UpTo(link)), address,
                $"{link.Name} syncs again."));
        }

        // What was told is over when a try has gone well, not when it fails in another way.
        if (link is { Status: SyncStatus.Failing, Problem: { } failing } && (told.Contains(trouble) || now - link.Since >= FailingAfter))
        {
            conditions.Add(new(
                trouble, NoticeKind.ConnectionFailing, 0, $"{link.Name} cannot be synced",
                Join(failing.Sentence, "It is tried again by itself.", UpTo(link)), address, $"{link.Name} syncs again."));
        }

        if (link.Token is { } token && token.Warnings(now) is > 0 and var warnings && token.Advice(now) is { } advice)
        {
            conditions.Add(new(
                KeyOf(link.Id, "token"), NoticeKind.TokenEnds, warnings,
                $"The token of {link.Name} {(warnings > TokenLife.WarningsMax ? "has ended" : "ends soon")}", advice,
                $"{address}#settings", $"{link.Name} has a new token."));
        }

        if (link is { Status: SyncStatus.Ok, CoveredTo: { } covered } && Weekdays(covered, last) >= LateWeekdays)
        {
            conditions.Add(new(
                KeyOf(link.Id, "late"), NoticeKind.StatementsLate, 0, $"{link.Name} brings no new days",
                $"The broker answers, but its newest statement is of {Day(covered)}. Look whether the account is still open and the "
                    + "query's period is the last 365 calendar days.",
                address, $"{link.Name} brings new days again."));
        }

        return conditions;
    }

    /// <summary>The connection that a key is about.</summary>
    public static Guid ConnectionOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Guid.Parse(key.AsSpan(0, key.IndexOf('/', StringComparison.Ordinal)));
    }

    private static string KeyOf(Guid connection, string what) => $"{connection}/{what}";

    private static string UpTo(ConnectionStand link) => link.CoveredTo is { } day ? $"Statements are there up to {Day(day)}." : "";

    private static string Join(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

    private static int Weekdays(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var day = StatementTimes.Next(after); day <= until && count < LateWeekdays; day = StatementTimes.Next(day))
        {
            count++;
        }

        return count;
    }

    private static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
