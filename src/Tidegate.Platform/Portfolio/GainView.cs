using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>The realized result of one closing; amounts in the instrument's currency.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Entry">The closing ledger entry.</param>
/// <param name="Instrument">What was closed.</param>
/// <param name="Day">Report day.</param>
/// <param name="Wall">When, in the account's reporting zone.</param>
/// <param name="Quantity">Closed, with the sign of the trade.</param>
/// <param name="Proceeds">Net of costs.</param>
/// <param name="Cost">Of the lots consumed.</param>
/// <param name="Realized">Ours beside the broker's.</param>
/// <param name="Premium">Option premium in it; zero for most.</param>
/// <param name="Converted">Realized in the frame's currency at the rate of the day; null without a rate.</param>
/// <param name="Slices">The lots, oldest first.</param>
public sealed record GainView(
    AccountId Account,
    Guid Entry,
    Instrument Instrument,
    DateOnly Day,
    string Wall,
    decimal Quantity,
    decimal Proceeds,
    decimal Cost,
    Figure Realized,
    decimal Premium,
    decimal? Converted,
    IReadOnlyList<ClosedSlice> Slices);
