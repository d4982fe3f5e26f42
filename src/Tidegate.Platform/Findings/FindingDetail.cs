using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Findings;

/// <summary>A finding with the rows behind it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Entries">Our side: the ledger entries, oldest first, at most 100.</param>
/// <param name="BrokerRows">The broker's side: the rows as they stand in the file.</param>
/// <param name="Action">The legs of the corporate action to resolve, with our state before it; empty for others.</param>
public sealed record FindingDetail(
    FindingView Finding,
    IReadOnlyList<TransactionView> Entries,
    IReadOnlyList<SourceRow> BrokerRows,
    IReadOnlyList<ActionLegView> Action);
