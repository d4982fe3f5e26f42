using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Sessions;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>An instrument whose market data a client has open.</summary>
internal sealed class QuoteLine(Client client, int requestId, Listing listing, bool isDelayed, ImmutableHashSet<int> generics)
{
    /// <summary>Who watches.</summary>
    public Client Client => client;

    /// <summary>Under which number.</summary>
    public int RequestId => requestId;

    /// <summary>What is watched.</summary>
    public Listing Listing => listing;

    /// <summary>Prices are a quarter of an hour old.</summary>
    public bool IsDelayed => isDelayed;

    /// <summary>Numbers of the generic ticks that were asked for.</summary>
    public ImmutableHashSet<int> Generics => generics;

    /// <summary>The kind of data that was told last: 1 live, 2 frozen, 3 delayed, 4 delayed frozen.</summary>
    public int Kind { get; set; }

    /// <summary>What the client knows; null before the first ticks.</summary>
    public Quote? Sent { get; set; }
}
