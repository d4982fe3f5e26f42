using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>All lots of one account after a walk through its entries.</summary>
/// <param name="Open">Open lots by instrument, oldest first, all of one sign.</param>
/// <param name="Closings">What was closed, in the order of the walk.</param>
/// <param name="Opening">Lots that were open before the first day, derived or edited.</param>
/// <param name="Problems">What the walk could not do.</param>
public sealed record AccountLots(
    IReadOnlyDictionary<InstrumentId, IReadOnlyList<Lot>> Open,
    IReadOnlyList<Closing> Closings,
    IReadOnlyList<OpeningLot> Opening,
    IReadOnlyList<LotProblem> Problems)
{
    /// <summary>Edits of opening lots that statements have overtaken.</summary>
    public IReadOnlyList<IgnoredEdit> IgnoredEdits { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static AccountLots None { get; } = new(new Dictionary<InstrumentId, IReadOnlyList<Lot>>(), [], [], []);
}
