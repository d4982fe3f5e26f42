using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;

namespace Tidegate.Platform.Findings;

/// <summary>Names a finding in a list of others.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="Account">Whose.</param>
/// <param name="Kind">What differs.</param>
/// <param name="Subject">Where: an instrument, a currency, days.</param>
/// <param name="Status">Whether it is still there.</param>
public sealed record FindingMark(Guid Id, AccountId Account, FindingKind Kind, string Subject, FindingStatus Status);
