using System.Collections.Immutable;

namespace Tidegate.Simulator.Catalog;

/// <summary>One hit of a symbol search.</summary>
/// <param name="Listing">The stock, index or pair.</param>
/// <param name="DerivativeSecTypes">Classes of what is listed on it: <c>OPT</c>, <c>FUT</c>.</param>
public sealed record SymbolSample(Listing Listing, ImmutableArray<string> DerivativeSecTypes);
