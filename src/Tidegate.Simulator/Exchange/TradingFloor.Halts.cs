namespace Tidegate.Simulator.Exchange;

/// <content>Halts of trading.</content>
internal sealed partial class TradingFloor
{
    public bool Halt(long conid)
    {
        Known(conid);
        if (!prices.Halt(conid, Now))
            return false;
        Raise((number, at) => new ExchangeEvent.TradingHalted(number, at, conid));
        StepAll(conid);
        return true;
    }

    public bool Resume(long conid)
    {
        Known(conid);
        if (!prices.Resume(conid, Now))
            return false;
        Raise((number, at) => new ExchangeEvent.TradingResumed(number, at, conid));
        StepAll(conid);
        return true;
    }

    private void Known(long conid)
    {
        if (Listings.ByConid(conid) is null)
            throw new ArgumentException($"The exchange lists no contract {conid}.", nameof(conid));
    }

    private void StepAll(long conid)
    {
        foreach (var key in live.ToArray())
        {
            if (live.Contains(key) && orders[key].Terms.Conid == conid)
                Step(key);
        }
    }
}
