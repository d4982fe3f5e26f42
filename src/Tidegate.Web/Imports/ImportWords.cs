using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;

namespace Tidegate.Web.Imports;

/// <summary>Words for outcomes and uses.</summary>
public static class ImportWords
{
    /// <summary>The word on a file's badge.</summary>
    public static string Of(ImportFileView file) => file.Outcome switch
    {
        ImportOutcome.Pending => file.Progress > 0 ? $"reading, {Percent(file.Progress)}" : "waiting",
        ImportOutcome.Imported => "imported",
        ImportOutcome.AlreadyImported => "known already",
        ImportOutcome.Empty => "empty",
        ImportOutcome.TooLarge => "too large",
        ImportOutcome.NotXml => "no statement",
        ImportOutcome.WebPage => "a web page",
        ImportOutcome.Malformed => "broken",
        ImportOutcome.UnsafeZip => "unsafe zip",
        ImportOutcome.OtherOrigin => "not from Interactive Brokers",
        ImportOutcome.BrokerError => "the broker's error",
        ImportOutcome.FromTheFuture => "from the future",
        ImportOutcome.TwoBaseCurrencies => "two base currencies",
        ImportOutcome.NothingForUs => "nothing to book",
        ImportOutcome.AmbiguousDates => "dates unclear",
        _ => "not usable",
    };

    /// <summary>Class of the badge's colour.</summary>
    public static string Tone(ImportFileView file) => file.Outcome switch
    {
        ImportOutcome.Pending => "is-alone",
        ImportOutcome.Imported => "is-equal",
        ImportOutcome.AlreadyImported => "is-explained",
        ImportOutcome.NothingForUs => "is-estimated",
        _ => "is-broken",
    };

    /// <summary>Icon of the badge.</summary>
    public static string Icon(ImportFileView file) => file.Outcome switch
    {
        ImportOutcome.Pending => "clock",
        ImportOutcome.Imported => "check",
        ImportOutcome.AlreadyImported => "files",
        _ => "alert-triangle",
    };

    /// <summary>What was done with the rows of a section.</summary>
    public static string Use(string use) => use switch
    {
        "ledger" => "booked",
        "evidence" => "kept to compare with",
        "counted" => "counted only: another level of rows that are booked",
        "raw" => "kept as they are, not understood yet",
        _ => use,
    };

    /// <summary>The end of a job in a sentence.</summary>
    public static string Summary(ImportJobView job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (files, done) = (job.Files.Count, job.Files.Count(file => file.IsIn));
        var refused = job.Files.Count(file => !file.IsIn && file.Outcome != ImportOutcome.Pending);
        var entries = Entries(
            job.Files.Sum(file => file.NewEntries), job.Files.Sum(file => file.KnownEntries), job.Files.Sum(file => file.ChangedEntries));
        return job.State == ImportState.Done
            ? $"{done} of {Files(files)} in the ledger; entries: {entries}." + (refused > 0 ? $" {Files(refused)} not imported." : "")
            : $"{Files(files)}; {done + refused} done so far.";
    }

    /// <summary>Counts of entries in words.</summary>
    public static string Entries(long fresh, long known, long changed) =>
        $"{Layout.Numbers.Count(fresh)} new, {Layout.Numbers.Count(known)} known already"
        + (changed > 0 ? $", {Layout.Numbers.Count(changed)} changed" : "");

    /// <summary>Counts of findings in words.</summary>
    public static string Findings(FindingChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return $"{Some(changes.Opened.Count)} opened, {Some(changes.Closed.Count)} closed";
    }

    /// <summary>A share in whole per cent.</summary>
    public static string Percent(double share) => Layout.Numbers.Percent((decimal)Math.Clamp(share, 0, 1), 0);

    private static string Some(int count) => count == 0 ? "none" : Layout.Numbers.Count(count);

    private static string Files(int count) => count == 1 ? "1 file" : $"{Layout.Numbers.Count(count)} files";
}
