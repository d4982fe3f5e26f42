using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>A position or cash that moves between accounts, with its lots.</summary>
public sealed record AssetTransfer
{
    /// <summary>Unique and growing over all rows of an account.</summary>
    public required long TransactionId { get; init; }

    /// <summary>The broker's type: <c>INTERNAL</c>, <c>ACATS</c>, <c>FOP</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The account on the other side.</summary>
    public required AccountId Counterparty { get; init; }

    /// <summary>What moves; null for cash.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>Signed: positive comes in. Zero for cash.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Value a unit on the day; zero for cash.</summary>
    public decimal Price { get; init; }

    /// <summary>Lots that come in, with cost and dates; those that leave are taken oldest first.</summary>
    public ImmutableList<Lot> Lots { get; init; } = [];

    /// <summary>Cost a unit as the sender states it; zero when it is unknown.</summary>
    public decimal CostPrice { get; init; }

    /// <summary>Whether the statement tells the lots.</summary>
    public bool StatesLots { get; init; } = true;

    /// <summary>Currency of cash and value.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Signed money; zero for a position.</summary>
    public decimal Cash { get; init; }

    /// <summary>New York wall time.</summary>
    public required DateTime At { get; init; }
}
