using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>What an entry says after all its statements.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Content">Hash of what it says.</param>
/// <param name="Newest">The version of the greatest statement, whose places it has.</param>
/// <param name="Columns">What it says; null when one of the statements says exactly this.</param>
internal sealed record JoinedVersion(Guid Entry, Guid Content, Guid Newest, EntryColumns? Columns);
