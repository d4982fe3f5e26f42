namespace Tidegate.Domain.Portfolio;

/// <summary>What a trade closed.</summary>
/// <param name="Entry">The closing entry.</param>
/// <param name="Quantity">Closed quantity with the sign of the trade.</param>
/// <param name="Cost">Cost of the lots consumed.</param>
/// <param name="Realized">Net proceeds of the closed quantity less that cost.</param>
public sealed record Closing(Guid Entry, decimal Quantity, decimal Cost, decimal Realized);
