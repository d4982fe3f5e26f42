using Tidegate.Platform.Findings;

namespace Tidegate.Platform.Imports;

/// <summary>An import.</summary>
/// <param name="Id">The job.</param>
/// <param name="State">Where it is.</param>
/// <param name="Created">When the files were handed in, UTC.</param>
/// <param name="Finished">When the last file got its outcome, UTC; null before.</param>
/// <param name="Progress">0 to 1, by bytes.</param>
/// <param name="Files">In the order in which they were handed in.</param>
/// <param name="Together">What its files changed in the findings of accounts that several of them have.</param>
public sealed record ImportJobView(
    Guid Id,
    ImportState State,
    DateTimeOffset Created,
    DateTimeOffset? Finished,
    double Progress,
    IReadOnlyList<ImportFileView> Files,
    FindingChanges Together);
