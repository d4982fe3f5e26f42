using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>
/// One row of a corporate action: what it did to one instrument. Over all rows of an action the costs sum to the results less the proceeds,
/// and values and proceeds to the gain.
/// </summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="TransactionId">Unique.</param>
/// <param name="Quantity">Signed change; zero where only cost leaves.</param>
/// <param name="Proceeds">Money received, negative for money paid.</param>
/// <param name="Value">Change of position value at the last mark.</param>
/// <param name="Realized">Result in the instrument's currency.</param>
/// <param name="Cost">Cost that left (negative) or came (positive).</param>
public sealed record ActionLeg(
    Instrument Instrument, long TransactionId, decimal Quantity, decimal Proceeds, decimal Value, decimal Realized, decimal Cost)
{
    /// <summary>Currency of the amounts.</summary>
    public Currency Currency => Instrument.Currency;

    /// <summary>What the action gained against the last mark; zero where nothing was sold.</summary>
    public decimal MarkToMarket { get; init; }
}
