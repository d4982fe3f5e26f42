using System.Collections.Immutable;
using System.Globalization;

namespace Tidegate.Simulator.Control;

/// <summary>The faults that are switched on, at all doors. Safe for several threads.</summary>
/// <param name="machine">The clock by which faults end.</param>
public sealed class FaultBoard(TimeProvider machine)
{
    /// <summary>More faults than this are not on at once.</summary>
    public const int FaultsMax = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableArray<FaultKind>> kinds = [];
    private readonly List<Fault> faults = [];
    private int last;

    /// <summary>The faults that are on, in the order of their numbers.</summary>
    public ImmutableArray<Fault> All
    {
        get
        {
            lock (gate)
            {
                Forget();
                return [.. faults];
            }
        }
    }

    /// <summary>Switches a fault on.</summary>
    public FaultAnswer Add(FaultOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        lock (gate)
        {
            Forget();
            if (Check(order) is { } problem)
                return new FaultAnswer.Refused(problem);
            var kind = KindOf(order)!;
            var whole = order with
            {
                With = kind.Parameters.ToImmutableSortedDictionary(
                    parameter => parameter.Name,
                    parameter => order.With.GetValueOrDefault(parameter.Name) ?? parameter.Default!,
                    StringComparer.Ordinal),
            };
            var from = machine.GetUtcNow() + (order.After ?? TimeSpan.Zero);
            var fault = new Fault(++last, whole, order.Count, from, from + order.For, 0);
            faults.Add(fault);
            return new FaultAnswer.On(fault);
        }
    }

    /// <summary>Switches a fault off.</summary>
    /// <returns>Whether it was on.</returns>
    public bool Remove(int id)
    {
        lock (gate)
        {
            Forget();
            return faults.RemoveAll(fault => fault.Id == id) > 0;
        }
    }

    /// <summary>Switches all faults off.</summary>
    public void Clear()
    {
        lock (gate)
            faults.Clear();
    }

    /// <summary>What is wrong with an order; null when it could be switched on.</summary>
    public FieldProblem? Check(FaultOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        lock (gate)
        {
            if (!kinds.TryGetValue(order.Door, out var known))
                return new("door", order.Door, $"There is no door '{order.Door}'.", $"Give one of {string.Join(", ", kinds.Keys)}.");
            if (KindOf(order) is not { } kind)
            {
                return new(
                    "kind", order.Kind, $"The door {order.Door} has no fault '{order.Kind}'.",
                    $"Give one of {string.Join(", ", known.Select(one => one.Name))}.");
            }

            return CheckBounds(order, kind)
                ?? kind.Parameters.Select(parameter => parameter.Check(order.With.GetValueOrDefault(parameter.Name) ?? parameter.Default))
                    .FirstOrDefault(problem => problem is not null)
                ?? (faults.Count < FaultsMax ? null : new("kind", order.Kind, $"{FaultsMax} faults are on.", "Switch some of them off."));
        }
    }

    /// <summary>Makes the faults of a door known.</summary>
    internal void Introduce(string door, ImmutableArray<FaultKind> itsKinds)
    {
        lock (gate)
            kinds[door] = itsKinds;
    }

    /// <summary>The faults that a call meets, in the order of their numbers.</summary>
    internal ImmutableArray<Fault> Meeting(string door, string step, string? query)
    {
        lock (gate)
        {
            Forget();
            var now = machine.GetUtcNow();
            return
            [
                .. faults.Where(fault => fault.From <= now && fault.Order.Door == door
                    && (fault.Order.Step is null ? KindOf(fault.Order)!.Steps.Contains(step) : fault.Order.Step == step)
                    && (fault.Order.Query is null || fault.Order.Query == query)),
            ];
        }
    }

    /// <summary>Counts that a fault met a call; the last one that it was for ends it.</summary>
    internal void Spend(Fault fault)
    {
        lock (gate)
        {
            var at = faults.FindIndex(one => one.Id == fault.Id);
            if (at < 0)
                return;
            var spent = faults[at] with { Met = faults[at].Met + 1, Left = faults[at].Left - 1 };
            if (spent.Left == 0)
                faults.RemoveAt(at);
            else
                faults[at] = spent;
        }
    }

    private static FieldProblem? CheckBounds(FaultOrder order, FaultKind kind)
    {
        if (order.Step is { } step && !kind.Steps.Contains(step))
        {
            return new(
                "match.step", step, $"The fault {kind.Name} does not show in '{step}'.", $"Give one of {string.Join(", ", kind.Steps)}.");
        }

        if (order.Count is < 1)
        {
            return new(
                "count", order.Count.Value.ToString(CultureInfo.InvariantCulture), $"count is {order.Count}.",
                "Give a number of calls from 1, or leave it out.");
        }

        if (order.After is { } wait && (wait < TimeSpan.Zero || wait > TimeSpan.FromDays(1)))
            return new("after", wait.ToString(), $"after is {wait}.", "Give 0 to a day, or leave it out.");
        if (order.For is { } time && (time <= TimeSpan.Zero || time > TimeSpan.FromDays(1)))
            return new("for", time.ToString(), $"for is {time}.", "Give more than 0 and at most a day, or leave it out.");
        var unknown = order.With.Keys.FirstOrDefault(name => !kind.Parameters.Any(parameter => parameter.Name == name));
        return unknown is null ? null : new(
            unknown, order.With[unknown], $"The fault {kind.Name} has no {unknown}.",
            kind.Parameters.IsEmpty ? "Leave it out." : $"It has {string.Join(", ", kind.Parameters.Select(p => p.Name))}.");
    }

    /// <summary>The kind of an order; null when its door is not known or has none of that name.</summary>
    internal FaultKind? KindOf(FaultOrder order)
    {
        lock (gate)
            return kinds.TryGetValue(order.Door, out var known) ? known.FirstOrDefault(kind => kind.Name == order.Kind) : null;
    }

    private void Forget()
    {
        var now = machine.GetUtcNow();
        faults.RemoveAll(fault => fault.Until <= now);
    }
}
