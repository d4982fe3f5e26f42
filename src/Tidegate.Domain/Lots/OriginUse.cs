namespace Tidegate.Domain.Lots;

/// <summary>A part of an opening lot that left the books, in the order of the walk.</summary>
/// <param name="Lot">The part as it was when it left.</param>
/// <param name="Closing">Index of the closing that took it; null when it left without a result.</param>
internal sealed record OriginUse(Lot Lot, int? Closing);
