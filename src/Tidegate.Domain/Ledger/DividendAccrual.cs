namespace Tidegate.Domain.Ledger;

/// <summary>A dividend posted to the accruals (code <c>Po</c>) or taken out of them (<c>Re</c>, negative). It moves no cash.</summary>
public sealed record DividendAccrual : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.DividendAccrual;

    /// <summary>Ties it to the cash that pays it; empty when the statement lacks it.</summary>
    public string ActionId { get; init; } = "";

    /// <summary>Shares that it is for; null when the statement lacks it.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Dividend a share; null when the statement lacks it.</summary>
    public decimal? GrossRate { get; init; }

    /// <summary>Before tax and fee; null when the statement lacks it.</summary>
    public decimal? Gross { get; init; }

    /// <summary>Tax, positive when it lessens the net.</summary>
    public decimal Tax { get; init; }

    /// <summary>Fee, positive when it lessens the net.</summary>
    public decimal Fee { get; init; }

    /// <summary>What is added to the accruals, signed.</summary>
    public required decimal Net { get; init; }

    /// <summary>Ex-day; null when the statement lacks it.</summary>
    public DateOnly? ExDay { get; init; }

    /// <summary>Day of payment; null when the statement lacks it.</summary>
    public DateOnly? PayDay { get; init; }
}
