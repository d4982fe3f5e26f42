using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidegate.Tws.News;

namespace Tidegate.Tws.Client;

/// <summary>Headlines of the past.</summary>
/// <param name="Items">As the broker orders them, which is the newest first.</param>
/// <param name="HasMore">Whether there are older ones that were not told.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Headlines(ImmutableArray<HistoricalNews> Items, bool HasMore);
