using System.Globalization;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>What a complete execution of an order does to its account.</summary>
/// <param name="Before">Margin before.</param>
/// <param name="After">Margin after.</param>
/// <param name="Price">Price that was assumed.</param>
/// <param name="Commission">Commission, above zero when paid.</param>
internal sealed record OrderEffect(MarginFigures Before, MarginFigures After, decimal Price, decimal Commission)
{
    /// <summary>
    /// The broker's words for an order that the account cannot carry; null when it can, or when the order leaves it better off than it is.
    /// </summary>
    public string? Shortage(string currency) => After.Available < 0 && After.Available < Before.Available
        ? "Order rejected - reason:YOUR ORDER IS NOT ACCEPTED. IN ORDER TO OBTAIN THE DESIRED POSITION YOUR EQUITY WITH LOAN VALUE "
            + string.Create(CultureInfo.InvariantCulture, $"[{After.EquityWithLoan:0.00} {currency}] MUST EXCEED THE INITIAL MARGIN ")
            + string.Create(CultureInfo.InvariantCulture, $"[{After.Initial:0.00} {currency}]")
        : null;
}
