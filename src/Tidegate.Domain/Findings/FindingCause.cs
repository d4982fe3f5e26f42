namespace Tidegate.Domain.Findings;

/// <summary>The likely causes of a difference; there are no others.</summary>
public enum FindingCause
{
    /// <summary>A section that the figure needs was not ticked in the query.</summary>
    SectionAbsent,

    /// <summary>The section is there without the level that the figure needs, such as executions.</summary>
    LevelAbsent,

    /// <summary>The account is older than the first statement, or a gap lies between statements.</summary>
    OpeningOlder,

    /// <summary>The broker rounds.</summary>
    Rounding,

    /// <summary>A commission was charged in another currency than the row's.</summary>
    CommissionCurrency,

    /// <summary>The premium of an exercised or assigned option moved into the stock (performance.md §7.6).</summary>
    PremiumRolled,

    /// <summary>A cancel, correction or reversal is known of which the other part has not come yet.</summary>
    CorrectionPending,

    /// <summary>None of the others.</summary>
    Unknown,
}
