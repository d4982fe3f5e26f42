using System.Collections.Immutable;
using System.Globalization;

namespace Tidegate.Simulator.Control;

/// <summary>A fault that is switched on.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Order">What was asked for, with all parameters of the kind.</param>
/// <param name="Left">How many calls it still meets; null for any number.</param>
/// <param name="From">When it begins by the machine's clock; before, it meets nothing.</param>
/// <param name="Until">When it ends by the machine's clock; null for never.</param>
/// <param name="Met">How many calls it has met.</param>
public sealed record Fault(int Id, FaultOrder Order, int? Left, DateTimeOffset From, DateTimeOffset? Until, long Met)
{
    /// <summary>Name of the kind.</summary>
    public string Kind => Order.Kind;

    private ImmutableSortedDictionary<string, string> With => Order.With;

    /// <summary>A parameter that is a number.</summary>
    public decimal Number(string name) => decimal.Parse(With[name], CultureInfo.InvariantCulture);

    /// <summary>A parameter that is on or off.</summary>
    public bool Flag(string name) => With[name] == "true";

    /// <summary>A parameter that is text.</summary>
    public string Text(string name) => With[name];
}
