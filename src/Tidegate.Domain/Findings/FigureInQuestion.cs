using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary>Which figure is compared: all of a finding but its amounts and what follows from them.</summary>
internal sealed record FigureInQuestion(FindingKind Kind, string Section, string Subject, string What)
{
    /// <summary>See <see cref="Finding.Discriminator"/>.</summary>
    public string Discriminator { get; init; } = "";

    public InstrumentId Instrument { get; init; }

    /// <summary>Unit of the amounts; null for quantities.</summary>
    public Currency? Currency { get; init; }

    public DateOnly? Day { get; init; }

    public IReadOnlyList<Guid> Entries { get; init; } = [];

    /// <summary>A figure of one ledger entry.</summary>
    public static FigureInQuestion OfEntry(FindingKind kind, string section, LedgerEntry entry, string what, string discriminator) =>
        new(kind, section, entry.Symbol.Length > 0 ? entry.Symbol : entry.Currency.Code, what)
        {
            Discriminator = $"{discriminator} {KeyOf(entry)}",
            Instrument = entry.Instrument,
            Currency = entry.Currency,
            Day = entry.Day,
            Entries = [entry.Id],
        };

    // The broker's own id where there is one, so that the finding stays the same over imports.
    private static string KeyOf(LedgerEntry entry) =>
        entry.TransactionId.Length > 0 ? entry.TransactionId
        : entry.TradeId.Length > 0 ? $"{entry.TradeId} {entry.Type}"
        : entry.Id.ToString();
}
