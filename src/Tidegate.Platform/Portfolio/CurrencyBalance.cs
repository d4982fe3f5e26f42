using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Cash in one currency, over all accounts of the scope.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Balance">In that currency; negative when borrowed.</param>
/// <param name="Converted">The leading figure in the frame's currency; null when there is no rate.</param>
public sealed record CurrencyBalance(Currency Currency, Figure Balance, decimal? Converted);
