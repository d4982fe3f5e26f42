using Tidegate.Domain.Accounts;

namespace Tidegate.Platform.Imports;

/// <summary>Which days of an account statements cover.</summary>
/// <param name="Account">The account.</param>
/// <param name="Spans">Covered days, without overlap, oldest first.</param>
/// <param name="Gaps">Days between them that no statement covers.</param>
public sealed record CoverageView(AccountId Account, IReadOnlyList<DaySpan> Spans, IReadOnlyList<DaySpan> Gaps);
