using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Imports;

/// <summary>What became of a file that was read.</summary>
internal abstract record FileImported
{
    private FileImported()
    {
    }

    /// <summary>All of it is in the ledger.</summary>
    public sealed record Done(FileSummary Summary, EntryCounts Counts) : FileImported;

    /// <summary>Nothing of it is in the ledger.</summary>
    public sealed record Refused(Refusal Refusal) : FileImported;
}
