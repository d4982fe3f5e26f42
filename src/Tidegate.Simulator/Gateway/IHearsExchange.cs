using Tidegate.Simulator.Exchange;

namespace Tidegate.Simulator.Gateway;

/// <summary>Tells clients more than orders when something happens at the exchange.</summary>
internal interface IHearsExchange
{
    /// <summary>Hears what happened, in order.</summary>
    void Hear(IReadOnlyList<ExchangeEvent> happened);
}
