using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Web.Layout;

/// <summary>The words, icons and order of how a figure stands to the broker's.</summary>
public static class FigureWords
{
    /// <summary>The word on the badge.</summary>
    public static string Word(FigureState state) => state switch
    {
        FigureState.Matched => "equal",
        FigureState.Explained => "explained",
        FigureState.Estimated => "estimated",
        FigureState.Broken => "differs",
        _ => "nothing to compare with",
    };

    /// <summary>The icon beside the word.</summary>
    public static string Icon(FigureState state) => state switch
    {
        FigureState.Matched => "check",
        FigureState.Explained => "info-circle",
        FigureState.Estimated => "pencil",
        FigureState.Broken => "alert-triangle",
        _ => "circle-dashed",
    };

    /// <summary>The class that colours it.</summary>
    public static string Tone(FigureState state) => state switch
    {
        FigureState.Matched => "is-equal",
        FigureState.Explained => "is-explained",
        FigureState.Estimated => "is-estimated",
        FigureState.Broken => "is-broken",
        _ => "is-alone",
    };

    /// <summary>The worst of several states: what a row or a sum shows.</summary>
    public static FigureState Worst(params ReadOnlySpan<Figure> figures)
    {
        var worst = FigureState.Alone;
        foreach (var figure in figures)
        {
            worst = figure.State > worst ? figure.State : worst;
        }

        return worst;
    }

    /// <summary>A value as its kind wants it.</summary>
    public static string Text(decimal value, FigureKind kind, Currency currency) => kind switch
    {
        FigureKind.Change => Numbers.MoneyChange(value, currency),
        FigureKind.Quantity => Numbers.Quantity(value),
        FigureKind.Price => Numbers.Price(value),
        _ => Numbers.Money(value, currency),
    };

    /// <summary>A value for machines.</summary>
    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
