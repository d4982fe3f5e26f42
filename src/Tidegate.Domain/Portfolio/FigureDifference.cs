using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A figure that was compared with the broker's and is not equal to it.</summary>
/// <param name="Account">Whose figure.</param>
/// <param name="Kind">Which figure, such as <c>quantity</c>, <c>cost</c>, <c>cash</c> or <c>net worth</c>.</param>
/// <param name="Subject">Symbol or currency; empty for the account's own figures.</param>
/// <param name="Instrument">The instrument, the all-zero id when it is about none.</param>
/// <param name="Currency">Unit of the figure; null for quantities.</param>
/// <param name="Figure">Both figures, state and reason.</param>
public sealed record FigureDifference(
    AccountId Account, string Kind, string Subject, InstrumentId Instrument, Currency? Currency, Figure Figure);
