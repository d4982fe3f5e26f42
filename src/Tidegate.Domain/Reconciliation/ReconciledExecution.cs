using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Reconciliation;

/// <summary>One execution, with its corrections, as all of them tell it.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Account">Whose.</param>
/// <param name="Day">In which day's books it stands: the statement's day, else the one that the gateway's time implies.</param>
/// <param name="Instant">When it happened.</param>
/// <param name="Instrument">What was traded.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="ExecutionId">The broker's id, of the last correction.</param>
/// <param name="Entry">The ledger entry to look at.</param>
/// <param name="Corrections">How often it was corrected.</param>
/// <param name="Live">What the gateway told; null when it told nothing.</param>
/// <param name="Confirmed">What trade confirmations tell; null when none does.</param>
/// <param name="Stated">What activity statements tell; null when none does.</param>
public sealed record ReconciledExecution(
    ReconciliationState State,
    AccountId Account,
    DateOnly Day,
    DateTimeOffset Instant,
    InstrumentId Instrument,
    string Symbol,
    string ExecutionId,
    Guid Entry,
    int Corrections,
    ExecutionFigures? Live,
    ExecutionFigures? Confirmed,
    ExecutionFigures? Stated)
{
    /// <summary>The best that is known: the activity statement's, else the confirmation's, else the gateway's.</summary>
    public ExecutionFigures Best => Stated ?? Confirmed ?? Live!;

    /// <summary>The statement's quantity less the gateway's; null when one of them says nothing.</summary>
    public decimal? QuantityDifference => Of(figures => figures.Quantity);

    /// <summary>The statement's price less the gateway's; null when one of them says nothing.</summary>
    public decimal? PriceDifference => Of(figures => figures.Price);

    /// <summary>The statement's amount less the gateway's; null when one of them says nothing.</summary>
    public decimal? AmountDifference => Of(figures => figures.Amount);

    /// <summary>The statement's commission less the gateway's; null when one of them says nothing.</summary>
    public decimal? CommissionDifference => Of(figures => figures.Commission);

    private decimal? Of(Func<ExecutionFigures, decimal?> figure) =>
        Live is { } live && (Stated ?? Confirmed) is { } told ? figure(told) - figure(live) : null;
}
