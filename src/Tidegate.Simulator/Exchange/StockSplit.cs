namespace Tidegate.Simulator.Exchange;

/// <summary>A stock gets more shares of a lower price, before the sessions of a day begin.</summary>
/// <param name="Conid">The stock; one without options.</param>
/// <param name="Day">A trading day after the one on which the exchange opens.</param>
/// <param name="New">New shares, above <paramref name="Old"/>.</param>
/// <param name="Old">For so many old ones, above zero.</param>
public sealed record StockSplit(long Conid, DateOnly Day, decimal New, decimal Old)
{
    /// <summary>New shares for one old.</summary>
    public decimal Factor => New / Old;
}
