using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>Bars that a client keeps up to date.</summary>
internal sealed class GrowingBars(Listing listing, BarRequest request, int dateFormat, Bar last)
{
    private Bar known = last;

    /// <summary>Of what they are.</summary>
    public Listing Listing => listing;

    /// <summary>How they were asked for.</summary>
    public BarRequest Request => request;

    /// <summary>How their times are written.</summary>
    public int DateFormat => dateFormat;

    /// <summary>The last bar if it grew, after the one before it if that was not told to its end.</summary>
    public IEnumerable<Bar> News(SimulatedExchange exchange)
    {
        if (exchange.Bars(request with { Span = Recent(request.Size) }) is not BarAnswer.Bars { Items: { IsEmpty: false } bars })
            yield break;
        foreach (var bar in bars.Where(bar => bar.Start >= known.Start && bar != known).ToList())
        {
            known = bar;
            yield return bar;
        }
    }

    // Two bars are enough, as they are looked at every five seconds.
    private static BarSpan Recent(BarSize size) => size.Unit switch
    {
        BarUnit.Second => new(Math.Max(size.Seconds * 2, 60), 'S'),
        BarUnit.Day => new(2, 'D'),
        BarUnit.Week => new(2, 'W'),
        _ => new(2, 'M'),
    };
}
