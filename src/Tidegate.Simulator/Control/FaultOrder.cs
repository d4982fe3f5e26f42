using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>A fault that is asked for.</summary>
public sealed record FaultOrder
{
    /// <summary>Name of the door, such as <c>flex</c>.</summary>
    public required string Door { get; init; }

    /// <summary>Name of the kind; see <see cref="FaultKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Only calls of this step of the door; null for each step in which the kind shows.</summary>
    public string? Step { get; init; }

    /// <summary>Only calls about this query; null for all.</summary>
    public string? Query { get; init; }

    /// <summary>It ends after so many calls, 1 or more; null for any number.</summary>
    public int? Count { get; init; }

    /// <summary>It begins so long after it was asked for, by the machine's clock; null for at once.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>It ends so long after its begin, by the machine's clock; null for never.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>Parameters of the kind by name; what is left out has its default.</summary>
    public ImmutableSortedDictionary<string, string> With { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
