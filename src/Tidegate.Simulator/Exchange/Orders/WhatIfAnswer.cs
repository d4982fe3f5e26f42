using Tidegate.Simulator.Exchange.Accounts;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What an order would do.</summary>
public abstract record WhatIfAnswer
{
    private WhatIfAnswer()
    {
    }

    /// <summary>Its effect when it fills completely at the price that stands now, or at its own price when that is worse.</summary>
    /// <param name="Terms">The order, with what was left out.</param>
    /// <param name="Before">Margin before, in base currency.</param>
    /// <param name="After">Margin after, in base currency.</param>
    /// <param name="BaseCurrency">Currency of the margins.</param>
    /// <param name="Price">The price that was assumed.</param>
    /// <param name="Commission">Commission, above zero when paid.</param>
    /// <param name="CommissionCurrency">Its currency.</param>
    public sealed record Estimated(
        OrderTerms Terms, MarginFigures Before, MarginFigures After, string BaseCurrency, decimal Price, decimal Commission,
        string CommissionCurrency) : WhatIfAnswer;

    /// <summary>The order would be refused or rejected.</summary>
    /// <param name="Code">The broker's code.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : WhatIfAnswer;
}
