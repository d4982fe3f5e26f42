namespace Tidegate.Platform.Portfolio;

/// <summary>A name that statements used for a contract.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Description">The description; may be empty.</param>
/// <param name="Isin">ISIN; may be empty.</param>
/// <param name="First">First day on which a statement used it.</param>
/// <param name="Last">Last day.</param>
public sealed record InstrumentName(string Symbol, string Description, string Isin, DateOnly First, DateOnly Last);
