using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>Something that the walk through an account's lots could not do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Instrument">The instrument whose figures rest on it.</param>
/// <param name="Day">Report day.</param>
/// <param name="EventKey">Of the corporate action; empty for others.</param>
/// <param name="Entries">The entries behind it.</param>
/// <param name="Sentence">The same for a reader.</param>
public sealed record LotProblem(
    LotProblemKind Kind, InstrumentId Instrument, DateOnly Day, string EventKey, IReadOnlyList<Guid> Entries, string Sentence);
