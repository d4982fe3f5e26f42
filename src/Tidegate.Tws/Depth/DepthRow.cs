using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>A change of one row of a book.</summary>
/// <param name="Position">The row; 0 is the best price.</param>
/// <param name="MarketMaker">Who is behind it; empty where it is not known.</param>
/// <param name="Operation">0 insert, 1 update, 2 delete.</param>
/// <param name="Side">0 ask, 1 bid.</param>
/// <param name="Price">The price.</param>
/// <param name="Size">The size.</param>
/// <param name="IsSmartDepth">Whether the row is of the book over all exchanges.</param>
public readonly record struct DepthRow(
    int Position, string MarketMaker, int Operation, int Side, decimal Price, decimal? Size, bool IsSmartDepth) : IWirePart<DepthRow>
{
    /// <summary>All fields, in the order that <see cref="MarketDepthL2"/> has in text.</summary>
    public static DepthRow Visit<TWire>(ref TWire wire, in DepthRow m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.Position),
            wire.Text(6, m.MarketMaker),
            wire.I32(2, m.Operation),
            wire.I32(3, m.Side),
            wire.Price(4, m.Price),
            wire.SizeOrUnset(5, m.Size),
            wire.Flag(7, m.IsSmartDepth));
}
