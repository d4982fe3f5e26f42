namespace Tidegate.Domain.Portfolio;

/// <summary>How our figure stands to the broker's (performance.md §19).</summary>
public enum FigureState
{
    /// <summary>There is only one of the two, so there is nothing to compare with.</summary>
    Alone,

    /// <summary>Equal within the tolerance.</summary>
    Matched,

    /// <summary>Different, with a known cause.</summary>
    Explained,

    /// <summary>Rests on derived values.</summary>
    Estimated,

    /// <summary>Different without a known cause.</summary>
    Broken,
}
