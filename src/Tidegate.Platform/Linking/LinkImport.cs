namespace Tidegate.Platform.Linking;

/// <summary>How far the first import has come.</summary>
/// <param name="Files">Statements that are in.</param>
/// <param name="NewEntries">Entries of the ledger that they brought.</param>
/// <param name="From">The first day that is covered; null for none.</param>
/// <param name="To">The last one.</param>
/// <param name="Opened">The day on which the first of the accounts was opened; null while no statement told it.</param>
public sealed record LinkImport(int Files, long NewEntries, DateOnly? From, DateOnly? To, DateOnly? Opened);
