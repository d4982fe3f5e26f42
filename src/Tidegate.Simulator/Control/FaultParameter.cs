using System.Globalization;

namespace Tidegate.Simulator.Control;

/// <summary>What can be said about a kind of fault when it is switched on.</summary>
/// <param name="Name">Name of the member, camelCase.</param>
/// <param name="Default">The value when none is given; null when one has to be given. A number, <c>true</c>/<c>false</c> or text.</param>
/// <param name="Summary">What it does, with its unit.</param>
/// <param name="Min">Least number; null when the parameter is no number.</param>
/// <param name="Max">Greatest number; null when the parameter is no number.</param>
public sealed record FaultParameter(string Name, string? Default, string Summary, decimal? Min = null, decimal? Max = null)
{
    /// <summary>Longest text.</summary>
    public const int TextMax = 300;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Min is not null;

    /// <summary>Whether it is on or off.</summary>
    public bool IsFlag => Default is "true" or "false";

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public FieldProblem? Check(string? value)
    {
        if (value is null)
            return new(Name, null, $"The fault lacks {Name}.", $"Give {Name}: {Summary}");
        if (IsNumber)
        {
            return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && number >= Min && number <= Max
                ? null
                : new(Name, value, $"{Name} is '{value}'.", $"Give a number from {Min} to {Max}: {Summary}");
        }

        if (IsFlag)
            return value is "true" or "false" ? null : new(Name, value, $"{Name} is '{value}'.", "Give true or false.");
        return value.Length <= TextMax && (value.Length > 0 || Default?.Length == 0)
            ? null
            : new(Name, value, $"{Name} has {value.Length} characters.", $"Give 1 to {TextMax} characters: {Summary}");
    }
}
