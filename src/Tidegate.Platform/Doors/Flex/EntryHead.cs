using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>What entries of most kinds take from their row in the same way.</summary>
/// <param name="Account">Whose entry.</param>
/// <param name="When">When it happened.</param>
/// <param name="Day">The report day.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Instrument">The instrument; null for pure cash.</param>
/// <param name="Lacking">Whether the report day is not the row's own.</param>
internal sealed record EntryHead(
    AccountId Account, EntryTime When, DateOnly Day, Currency Currency, Instrument? Instrument, LackingColumns Lacking)
{
    /// <summary>The head of a row; null, with what is lacking, when the row has no currency or no day.</summary>
    public static EntryHead? Of(
        StatementScope scope,
        string? account,
        string? currency,
        InstrumentColumns instrument,
        FlexTime? time,
        DateOnly? reportDay,
        out string lacks)
    {
        var known = Currency.TryParse(currency, out var parsed);
        var when = time ?? (reportDay is { } day ? new FlexTime(day) : null);
        lacks = known ? "date" : "currency";
        return known && when is { } at
            ? new(
                scope.AccountOf(account),
                NewYorkClock.Read(at),
                reportDay ?? at.Date,
                parsed,
                InstrumentReading.Of(instrument, parsed),
                reportDay is null ? LackingColumns.Day : LackingColumns.None)
            : null;
    }

    /// <summary>An entry with the instrument's columns filled in.</summary>
    public LedgerEntry Complete(LedgerEntry entry, string? model) => entry with
    {
        Instrument = Instrument?.Id ?? default,
        AssetClass = Instrument?.AssetClass ?? default,
        Symbol = Instrument?.Symbol ?? "",
        Description = entry.Description.Length > 0 ? entry.Description : Instrument?.Description ?? "",
        Model = model ?? "",
        Lacking = entry.Lacking | Lacking,
    };

    /// <summary>A day as a time without time of day.</summary>
    public static FlexTime? Of(DateOnly? day) => day is { } known ? new FlexTime(known) : null;
}
