namespace Tidegate.Platform.Storage.Backups;

/// <summary>How the product's own backups stand; kept in the data folder, beside the files.</summary>
public sealed record BackupState
{
    /// <summary>The plan.</summary>
    public BackupPlan Plan { get; init; } = new();

    /// <summary>The moment from which the plan counts while there was no try: the first start with it.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The last try, by night or by hand; null for none.</summary>
    public DateTimeOffset? LastTry { get; init; }

    /// <summary>The last try that went well; null for none.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>What went wrong at the last try, for a person; empty when nothing did.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What to do about it; empty for nothing.</summary>
    public string Mend { get; init; } = "";

    /// <summary>The next backup by night; null when they are off.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, TimeZoneInfo zone) => Plan.NextDue(LastTry ?? Since, Problem.Length > 0, now, zone);
}
