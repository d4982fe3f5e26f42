using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Who makes news.</summary>
/// <param name="Code">Short.</param>
/// <param name="Name">For people.</param>
public readonly record struct NewsProvider(string Code, string Name) : IWirePart<NewsProvider>
{
    /// <inheritdoc/>
    public static NewsProvider Visit<TWire>(ref TWire wire, in NewsProvider m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.Code), wire.Prose(2, m.Name));
}
