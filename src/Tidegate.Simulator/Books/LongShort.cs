namespace Tidegate.Simulator.Books;

/// <summary>A value in base currency, split by sign.</summary>
/// <param name="Long">Sum of what is above zero.</param>
/// <param name="Short">Sum of what is below zero.</param>
public readonly record struct LongShort(decimal Long, decimal Short)
{
    /// <summary>Both together.</summary>
    public decimal Total => Long + Short;

    /// <summary>With one more value.</summary>
    public LongShort Plus(decimal value) => value >= 0 ? this with { Long = Long + value } : this with { Short = Short + value };
}
