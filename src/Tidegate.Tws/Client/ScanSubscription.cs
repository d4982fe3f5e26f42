using System.Collections.Immutable;
using Tidegate.Tws.Scanners;

namespace Tidegate.Tws.Client;

/// <summary>What a scanner finds, list by list.</summary>
internal sealed class ScanSubscription(int buffer) : Subscription<ImmutableArray<ScannerRow>>(buffer), ITakes<ScannerAnswer>
{
    public void Take(in ScannerAnswer message) => Offer(message.Rows);
}
