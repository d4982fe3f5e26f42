using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>The faults that lie in wait for one call; each that is used counts the call once.</summary>
internal sealed class MetFaults(FaultBoard board, string door, string step, string? query)
{
    private readonly ImmutableArray<Fault> waiting = board.Meeting(door, step, query);
    private readonly List<Fault> met = [];

    /// <summary>Kinds of those that were used, in the order of their use.</summary>
    public ImmutableArray<string> Kinds => [.. met.Select(fault => fault.Kind)];

    /// <summary>Uses the eldest fault of some kinds; null when there is none.</summary>
    public Fault? First(params ReadOnlySpan<string> kinds)
    {
        foreach (var fault in waiting)
        {
            if (kinds.Contains(fault.Kind))
                return Use(fault);
        }

        return null;
    }

    /// <summary>Uses the eldest fault that fits; null when there is none.</summary>
    public Fault? First(Func<Fault, bool> fits) => waiting.FirstOrDefault(fits) is { } fault ? Use(fault) : null;

    private Fault Use(Fault fault)
    {
        met.Add(fault);
        board.Spend(fault);
        return fault;
    }
}
