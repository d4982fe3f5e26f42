namespace Tidegate.Platform.Ledger;

/// <summary>A column of the broker's row as it came.</summary>
public sealed record RawColumn(string Name, string Value);
