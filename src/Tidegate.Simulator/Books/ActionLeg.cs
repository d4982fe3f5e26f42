using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>One row of a corporate action: what it did to one instrument.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="TransactionId">Unique.</param>
/// <param name="Quantity">Signed change.</param>
/// <param name="Proceeds">Money received.</param>
/// <param name="Value">Change of position value at the last mark.</param>
/// <param name="Realized">Result, for a cash merger.</param>
/// <param name="Cost">Cost that left (negative) or came (positive).</param>
public sealed record ActionLeg(
    Instrument Instrument, long TransactionId, decimal Quantity, decimal Proceeds, decimal Value, decimal Realized, decimal Cost)
{
    /// <summary>Currency of the amounts.</summary>
    public Currency Currency => Instrument.Currency;

    /// <summary>What the action gained against the last mark.</summary>
    public decimal MarkToMarket => Proceeds == 0 ? 0 : Proceeds + Value;
}
