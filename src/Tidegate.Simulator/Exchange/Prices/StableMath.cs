namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// Exponential, logarithm and the normal distribution from additions, multiplications and divisions alone, which every machine rounds
/// alike. The platform's own functions differ in the last digit from one system to the next.
/// </summary>
internal static class StableMath
{
    private const double Ln2 = 0.693147180559945309;

    public static double Exp(double x)
    {
        var power = (int)Math.Round(x / Ln2);
        var rest = x - (power * Ln2);
        double sum = 1, term = 1;
        for (var i = 1; i <= 16; i++)
        {
            term *= rest / i;
            sum += term;
        }

        return Math.ScaleB(sum, power);
    }

    public static double Log(double x)
    {
        var power = Math.ILogB(x);
        var rest = Math.ScaleB(x, -power);
        if (rest > 1.4142135623730951)
        {
            rest /= 2;
            power++;
        }

        var ratio = (rest - 1) / (rest + 1);
        var square = ratio * ratio;
        double sum = 0, term = ratio;
        for (var i = 1; i <= 25; i += 2)
        {
            sum += term / i;
            term *= square;
        }

        return (2 * sum) + (power * Ln2);
    }

    /// <summary>Density of the normal distribution.</summary>
    public static double Density(double x) => 0.398942280401432678 * Exp(-x * x / 2);

    /// <summary>Normal distribution (Abramowitz and Stegun 26.2.17, good to seven digits).</summary>
    public static double Normal(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Density(x) * t
            * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x >= 0 ? 1 - tail : tail;
    }
}
