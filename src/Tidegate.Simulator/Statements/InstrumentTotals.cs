
namespace Tidegate.Simulator.Statements;

/// <summary>Results of one instrument over a window, in base currency at the rates of their days.</summary>
internal sealed class InstrumentTotals(Instrument instrument)
{
    public Instrument Instrument => instrument;

    /// <summary>All price gains, trades' own and corporate actions' included.</summary>
    public decimal MarkToMarket { get; set; }

    /// <summary>Gains of trades against the close of their day.</summary>
    public decimal TransactionGain { get; set; }

    public decimal CorporateActionGain { get; set; }

    public decimal Dividends { get; set; }

    public decimal Commissions { get; set; }

    public decimal RealizedProfit { get; set; }

    public decimal RealizedLoss { get; set; }

    public decimal LongTermProfit { get; set; }

    public decimal LongTermLoss { get; set; }
}
