using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>Money that comes or goes without a trade.</summary>
public sealed record CashPosting
{
    /// <summary>What it is.</summary>
    public required CashKind Kind { get; init; }

    /// <summary>Unique and growing over all rows of an account.</summary>
    public required long TransactionId { get; init; }

    /// <summary>Ties a dividend, its tax, its accrual and its reversal together; 0 for none.</summary>
    public long ActionId { get; init; }

    /// <summary>What it is about; null for pure cash.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>Currency of the amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Signed: positive is money into the account.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The broker's sentence.</summary>
    public required string Description { get; init; }

    /// <summary>New York wall time; system rows carry 20:20:00.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day the money moves.</summary>
    public required DateOnly SettleDate { get; init; }

    /// <summary>Ex-date of a dividend; null otherwise.</summary>
    public DateOnly? ExDate { get; init; }

    /// <summary>The trade that this interest belongs to; 0 for none.</summary>
    public long TradeId { get; init; }

    /// <summary>The broker's code, such as <c>Re</c>; may be empty.</summary>
    public string Code { get; init; } = "";
}
