namespace Tidegate.Domain.Portfolio;

/// <summary>Sets a figure of ours beside the broker's (performance.md §19).</summary>
public static class FigureComparison
{
    /// <summary>Quantities: equal but for dust of fractional shares.</summary>
    public const decimal QuantityTolerance = 0.000001m;

    /// <summary>Cash, values and net worth.</summary>
    public const decimal MoneyTolerance = 0.01m;

    /// <summary>Cost, for each lot, since the broker rounds it.</summary>
    public const decimal LotCostTolerance = 0.01m;

    /// <summary>Unrealized results.</summary>
    public const decimal UnrealizedTolerance = 0.02m;

    /// <summary>Compares. Ours leads when <paramref name="oursLeads"/>; a difference gets the cause, or is broken without one.</summary>
    /// <param name="ours">Null with <paramref name="missing"/> when unknown.</param>
    /// <param name="broker">Null with <paramref name="missing"/> when unknown.</param>
    /// <param name="tolerance">Greatest difference that still counts as equal.</param>
    /// <param name="oursLeads">Whether the roll of this figure closes.</param>
    /// <param name="cause">The likely cause of a difference; null when none is known.</param>
    /// <param name="missing">Why one of the two is unknown; null when both are known.</param>
    public static Figure Compare(decimal? ours, decimal? broker, decimal tolerance, bool oursLeads, string? cause, string? missing = null)
    {
        var lead = oursLeads ? FigureLead.Ours : FigureLead.Broker;
        if (ours is null || broker is null)
            return new(ours, broker, broker is null && ours is not null ? FigureLead.Ours : lead, FigureState.Alone, missing);

        if (Math.Abs(ours.Value - broker.Value) <= tolerance)
            return new(ours, broker, lead, FigureState.Matched);

        return cause is null
            ? new(ours, broker, lead, FigureState.Broken, "The two differ and no imported row tells why.")
            : new(ours, broker, lead, FigureState.Explained, cause);
    }

    /// <summary>
    /// Adds figures. The sum is ours when every part is; its reason is that of the worst part, and an estimated part makes it estimated.
    /// </summary>
    /// <param name="parts">The parts with what converts them; null when there is no rate.</param>
    /// <param name="tolerance">Greatest difference of the sum that still counts as equal.</param>
    public static Figure Sum(IReadOnlyCollection<(Figure Figure, decimal? Rate)> parts, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var worst = parts.Select(part => part.Figure).OrderByDescending(figure => figure.State).FirstOrDefault();
        var noRate = parts.Any(part => part.Rate is null && part.Figure.Value is not 0m);
        var reason = noRate ? "There is no exchange rate for a part of the sum." : worst?.Reason;
        var oursLeads = parts.All(part => part.Figure.Lead == FigureLead.Ours);
        var sum = Compare(
            Add(parts, f => f.Ours),
            Add(parts, f => f.Broker),
            tolerance,
            oursLeads,
            worst?.State is FigureState.Explained or FigureState.Estimated ? reason : null,
            reason);
        return Estimate(sum, parts.Select(part => part.Figure).FirstOrDefault(figure => figure.State == FigureState.Estimated));
    }

    /// <summary>A figure that rests on an estimated one is estimated too, unless it is broken or stands alone.</summary>
    public static Figure Estimate(Figure figure, Figure? estimated)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return estimated is not null && figure.State is (FigureState.Matched or FigureState.Explained)
            ? figure with { State = FigureState.Estimated, Reason = estimated.Reason }
            : figure;
    }

    private static decimal? Add(IReadOnlyCollection<(Figure Figure, decimal? Rate)> parts, Func<Figure, decimal?> side)
    {
        decimal? sum = 0m;
        foreach (var (figure, rate) in parts)
        {
            sum += side(figure) is 0m ? 0m : side(figure) * rate;
        }

        return sum;
    }
}
