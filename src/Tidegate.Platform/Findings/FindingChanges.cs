namespace Tidegate.Platform.Findings;

/// <summary>What an import changed in the findings.</summary>
/// <param name="Opened">Those that were seen for the first time with it, whatever became of them since.</param>
/// <param name="Closed">Those that went with it and did not come back since.</param>
public sealed record FindingChanges(IReadOnlyList<FindingMark> Opened, IReadOnlyList<FindingMark> Closed)
{
    /// <summary>Nothing changed.</summary>
    public static FindingChanges None { get; } = new([], []);

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Opened.Count == 0 && Closed.Count == 0;
}
