namespace Tidegate.Web.Layout;

/// <summary>What kind of number a figure is, which decides its decimals and sign.</summary>
public enum FigureKind
{
    /// <summary>Money that is held.</summary>
    Money,

    /// <summary>Money that came or went: with sign, arrow and colour.</summary>
    Change,

    /// <summary>A quantity.</summary>
    Quantity,

    /// <summary>A price.</summary>
    Price,
}
