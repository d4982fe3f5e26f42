namespace Tidegate.Simulator.Books;

/// <summary>One corporate action on one holding.</summary>
public sealed record CorporateAction
{
    /// <summary>What it does.</summary>
    public required CorporateActionKind Kind { get; init; }

    /// <summary>Ties its rows together.</summary>
    public required long ActionId { get; init; }

    /// <summary>Transaction id of the row that takes from the holding, or of the only row.</summary>
    public required long TransactionId { get; init; }

    /// <summary>The holding that it acts on.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What comes instead; the same instrument for a forward split and for money.</summary>
    public required Instrument Successor { get; init; }

    /// <summary>New units.</summary>
    public decimal New { get; init; } = 1;

    /// <summary>For so many old units.</summary>
    public decimal Old { get; init; } = 1;

    /// <summary>Money a unit of the holding, for a cash merger.</summary>
    public decimal CashPrice { get; init; }

    /// <summary>The broker's sentence without the trailing part that names the leg.</summary>
    public required string Sentence { get; init; }

    /// <summary>New York wall time, the evening before: 20:25.</summary>
    public required DateTime At { get; init; }
}
