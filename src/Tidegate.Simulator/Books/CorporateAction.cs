namespace Tidegate.Simulator.Books;

/// <summary>One corporate action on one holding.</summary>
public sealed record CorporateAction
{
    /// <summary>What it does.</summary>
    public required CorporateActionKind Kind { get; init; }

    /// <summary>Ties its rows together.</summary>
    public required long ActionId { get; init; }

    /// <summary>Transaction id of the row that takes from the holding, or of the only row; a second row has the next number.</summary>
    public required long TransactionId { get; init; }

    /// <summary>The holding that it acts on.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What comes instead or beside; the same instrument for a forward split, a stock dividend and for money.</summary>
    public required Instrument Successor { get; init; }

    /// <summary>New units.</summary>
    public decimal New { get; init; } = 1;

    /// <summary>For so many old units.</summary>
    public decimal Old { get; init; } = 1;

    /// <summary>The part of the holding that takes part, as a fraction of its quantity; rounded down to whole units.</summary>
    public decimal Part { get; init; } = 1;

    /// <summary>
    /// Money a unit of the holding, for mergers; per cent of face for a maturity; for a subscription the price that each new share costs.
    /// </summary>
    public decimal CashPrice { get; init; }

    /// <summary>Market price of a unit of the successor, for a merger in shares and money: it decides the gain.</summary>
    public decimal SuccessorPrice { get; init; }

    /// <summary>For a spin-off: the fraction of cost and value that moves, as the issuer states it; six digits.</summary>
    public decimal SpunShare { get; init; }

    /// <summary>The broker's sentence without the trailing part that names the leg.</summary>
    public required string Sentence { get; init; }

    /// <summary>New York wall time, the evening before: 20:25.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day that reports it and in whose books it takes effect.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When a lot opens that the action makes new: with its day, before that day's trades.</summary>
    internal DateTime Opens => Day.ToDateTime(TimeOnly.MinValue);
}
