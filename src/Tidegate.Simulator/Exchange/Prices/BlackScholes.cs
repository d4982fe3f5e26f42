namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Value of an option without dividends (Black and Scholes 1973), and the other way round.</summary>
public static class BlackScholes
{
    /// <summary>Yearly interest that options of the exchange are valued with, as a part.</summary>
    public const double InterestRate = 0.04;

    private const double YearDays = 365;

    /// <summary>Value and sensitivities.</summary>
    /// <param name="isCall">Call or put.</param>
    /// <param name="underlying">Price of the underlying, above zero.</param>
    /// <param name="strike">Strike, above zero.</param>
    /// <param name="years">Time that is left; at zero it is worth what it gives.</param>
    /// <param name="volatility">A year's deviation as a part.</param>
    public static OptionFigures Value(bool isCall, double underlying, double strike, double years, double volatility)
    {
        if (years <= 0 || volatility <= 0)
        {
            var worth = Math.Max(0, isCall ? underlying - strike : strike - underlying);
            return new OptionFigures(volatility, worth, worth > 0 ? (isCall ? 1 : -1) : 0, 0, 0, 0, 0, underlying);
        }

        var root = Math.Sqrt(years);
        var deviation = volatility * root;
        var d1 = (StableMath.Log(underlying / strike) + ((InterestRate + (volatility * volatility / 2)) * years)) / deviation;
        var d2 = d1 - deviation;
        var discounted = strike * StableMath.Exp(-InterestRate * years);
        var density = StableMath.Density(d1);
        var sign = isCall ? 1 : -1;
        var price = sign * ((underlying * StableMath.Normal(sign * d1)) - (discounted * StableMath.Normal(sign * d2)));
        var theta = (-(underlying * density * volatility) / (2 * root)) - (sign * InterestRate * discounted * StableMath.Normal(sign * d2));
        return new OptionFigures(
            volatility,
            Math.Max(0, price),
            sign * StableMath.Normal(sign * d1),
            density / (underlying * deviation),
            underlying * density * root / 100,
            theta / YearDays,
            0,
            underlying);
    }

    /// <summary>The volatility at which an option has a price; null when no volatility between 0.1 % and 1000 % gives it.</summary>
    public static double? ImpliedVolatility(bool isCall, double underlying, double strike, double years, double price)
    {
        double low = 0.001, high = 10;
        if (years <= 0 || price < Value(isCall, underlying, strike, years, low).Price
            || price > Value(isCall, underlying, strike, years, high).Price)
            return null;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Value(isCall, underlying, strike, years, middle).Price < price)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
