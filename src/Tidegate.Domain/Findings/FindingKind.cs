namespace Tidegate.Domain.Findings;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A position's quantity (performance.md §19).</summary>
    Position,

    /// <summary>A position's cost.</summary>
    Cost,

    /// <summary>A position's value.</summary>
    Value,

    /// <summary>A position's unrealized result.</summary>
    Unrealized,

    /// <summary>The realized result of a closing trade.</summary>
    Realized,

    /// <summary>The realized result of an instrument over a window.</summary>
    RealizedOfPeriod,

    /// <summary>The lots of a position: day and cost.</summary>
    Lots,

    /// <summary>Cash of a currency.</summary>
    Cash,

    /// <summary>A line of the cash report: dividends, interest, fees, commissions.</summary>
    CashLine,

    /// <summary>Net asset value.</summary>
    NetWorth,

    /// <summary>Amounts inside one row that do not agree (flex.md §12).</summary>
    Row,

    /// <summary>Amounts of a snapshot or bridge that do not add up (flex.md §12).</summary>
    Sum,

    /// <summary>A corporate action that its rows do not resolve.</summary>
    CorporateAction,

    /// <summary>Opening lots that were derived and rest on an estimate.</summary>
    OpeningLots,

    /// <summary>Days that no statement covers.</summary>
    Gap,

    /// <summary>A row that a newer statement of the same query no longer has.</summary>
    Withdrawn,

    /// <summary>A manual entry that looks like a row of the broker's.</summary>
    ManualTwice,

    /// <summary>Rows that could not be booked.</summary>
    Unbooked,

    /// <summary>An execution that a gateway told and that the statement of its day does not have.</summary>
    Unconfirmed,
}
