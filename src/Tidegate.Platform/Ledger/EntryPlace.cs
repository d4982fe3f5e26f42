namespace Tidegate.Platform.Ledger;

/// <summary>A statement that has an entry, or a copy of it with fewer columns.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Day">Its report day there.</param>
/// <param name="Element">Section and element of its row.</param>
/// <param name="File">Hash of the file.</param>
/// <param name="Index">Index of the statement in the file.</param>
internal sealed record EntryPlace(Guid Entry, DateOnly Day, string Element, byte[] File, int Index);
