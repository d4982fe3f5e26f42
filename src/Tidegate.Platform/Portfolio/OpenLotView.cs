using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Portfolio;

/// <summary>An open lot with the position that it belongs to; amounts in the instrument's currency.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Instrument">What is held.</param>
/// <param name="Lot">The lot.</param>
public sealed record OpenLotView(AccountId Account, Instrument Instrument, LotView Lot);
