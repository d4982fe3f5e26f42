using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Findings;

namespace Tidegate.Platform.Imports;

/// <summary>One file of a job.</summary>
/// <param name="Name">As it was given; a zip's members as <c>archive.zip / member.xml</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="FileHash">SHA-256 in hexadecimal; empty when it was not kept.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">What it is and, when something is wrong, what to do; in sentences.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="QueryName">Name of the query; empty when not known.</param>
/// <param name="Accounts">The accounts in it.</param>
/// <param name="From">First day; null when not known.</param>
/// <param name="To">Last day; null when not known.</param>
/// <param name="Statements">Number of statements in it.</param>
/// <param name="NewEntries">Entries that no earlier file had.</param>
/// <param name="KnownEntries">Entries that earlier files had with the same content.</param>
/// <param name="ChangedEntries">Entries that earlier files had with other content: kept as versions.</param>
/// <param name="Sections">What each section held and what was done with it.</param>
/// <param name="Notes">What was noticed and did not stop the import.</param>
/// <param name="Findings">What it changed in the findings of accounts that no other file of the job has.</param>
public sealed record ImportFileView(
    string Name,
    long Bytes,
    string FileHash,
    ImportOutcome Outcome,
    string Message,
    double Progress,
    string QueryName,
    IReadOnlyList<string> Accounts,
    DateOnly? From,
    DateOnly? To,
    int Statements,
    long NewEntries,
    long KnownEntries,
    long ChangedEntries,
    IReadOnlyList<ImportSectionView> Sections,
    IReadOnlyList<ImportNoteView> Notes,
    FindingChanges Findings)
{
    /// <summary>What its query has and lacks; null when that was not judged.</summary>
    public QueryReport? Query { get; init; }

    /// <summary>Whether the file's content is in the ledger.</summary>
    public bool IsIn => Outcome is ImportOutcome.Imported or ImportOutcome.AlreadyImported;
}
