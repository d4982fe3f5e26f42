namespace Tidegate.Simulator.Exchange.Orders.Conditions;

/// <summary>
/// What has to be true before an order works, or for it to be cancelled. A value that is reached counts as above and as below.
/// </summary>
/// <param name="IsAnd">This and the next one must both be true; else one of them is enough. "And" binds closer than "or".</param>
public abstract record OrderCondition(bool IsAnd)
{
    /// <summary>A price is reached.</summary>
    /// <param name="Conid">Whose price.</param>
    /// <param name="IsMore">From below; else from above.</param>
    /// <param name="Level">The price.</param>
    /// <param name="Method">Which prices count, as for the trigger of a stop: 0 by class.</param>
    public sealed record Price(bool IsAnd, long Conid, bool IsMore, decimal Level, int Method = 0) : OrderCondition(IsAnd);

    /// <summary>An instant has come, or has not passed.</summary>
    /// <param name="IsMore">It has come; else it has not passed.</param>
    /// <param name="At">The instant.</param>
    public sealed record Time(bool IsAnd, bool IsMore, DateTimeOffset At) : OrderCondition(IsAnd);

    /// <summary>The excess liquidity of the account as a part of its net worth.</summary>
    /// <param name="IsMore">At least so much; else at most.</param>
    /// <param name="Percent">The part in per cent.</param>
    public sealed record Cushion(bool IsAnd, bool IsMore, decimal Percent) : OrderCondition(IsAnd);

    /// <summary>The account executed something since the order came.</summary>
    /// <param name="Symbol">Symbol of the contract.</param>
    /// <param name="SecType">Class of the contract.</param>
    /// <param name="Exchange">Where; empty, <c>*</c> and <c>SMART</c> count as any.</param>
    public sealed record Executed(bool IsAnd, string Symbol, string SecType, string Exchange) : OrderCondition(IsAnd);

    /// <summary>Traded volume of the trading date.</summary>
    /// <param name="Conid">Of what.</param>
    /// <param name="IsMore">At least so much; else at most.</param>
    /// <param name="Size">Units or contracts.</param>
    public sealed record Volume(bool IsAnd, long Conid, bool IsMore, decimal Size) : OrderCondition(IsAnd);

    /// <summary>Change of the last price since the close of the trading date before.</summary>
    /// <param name="Conid">Of what.</param>
    /// <param name="IsMore">At least so much; else at most.</param>
    /// <param name="Percent">In per cent, negative for a fall.</param>
    public sealed record Change(bool IsAnd, long Conid, bool IsMore, decimal Percent) : OrderCondition(IsAnd);

    /// <summary>The contract that it watches; null for those that watch none.</summary>
    internal long? Watched => this switch
    {
        Price price => price.Conid,
        Volume volume => volume.Conid,
        Change change => change.Conid,
        _ => null,
    };
}
