namespace Tidegate.Simulator.FlexService;

/// <summary>A statement that was asked for.</summary>
/// <param name="Code">Its reference code.</param>
/// <param name="Query">The query.</param>
/// <param name="Window">The days; null for a file.</param>
/// <param name="Generated">When it was asked for, New York wall time; the statement says it was made then.</param>
/// <param name="Until">When it is forgotten, by the machine's clock.</param>
internal sealed record FlexReference(string Code, FlexQuery Query, FlexWindow? Window, DateTime Generated, DateTimeOffset Until)
{
    /// <summary>How many looks at it there were.</summary>
    public int Looks { get; init; }
}
