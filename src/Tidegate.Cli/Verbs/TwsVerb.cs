using System.CommandLine;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate tws probe|watch|bars</c>: what a gateway tells, without an order.</summary>
internal static class TwsVerb
{
    public static Command Create(VerbHost host) => new("tws", "Ask TWS or IB Gateway for accounts, quotes and bars; no order is placed")
    {
        TwsProbeVerb.Create(host), TwsWatchVerb.Create(host), TwsBarsVerb.Create(host),
    };
}
