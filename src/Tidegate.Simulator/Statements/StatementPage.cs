using System.Collections.Immutable;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Simulator.Statements;

/// <summary>One statement on its way to the file: the accounts that it shows and what the query says about how.</summary>
internal sealed class StatementPage(StatementWriter writer, StatementQuery query, ImmutableArray<StatementWindow> windows)
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // By symbol too, because a contract can get another one under the same number.
    private readonly Dictionary<(long Conid, string Symbol), InstrumentColumns> instruments = [];

    public StatementQuery Query => query;

    /// <summary>Trade confirmations leave out what happened later; null for nothing.</summary>
    public DateTime? KnownUntil { get; init; }

    public ImmutableArray<StatementWindow> Windows => windows;

    /// <summary>Columns of an instrument; all empty for none.</summary>
    public InstrumentColumns Instrument(Instrument? instrument)
    {
        if (instrument is null)
            return InstrumentColumns.Empty;
        if (!instruments.TryGetValue((instrument.Conid, instrument.Symbol), out var columns))
            instruments.Add((instrument.Conid, instrument.Symbol), columns = InstrumentPrint.Columns(instrument));
        return columns;
    }

    /// <summary>New York wall time, with the name of its zone where the query writes it.</summary>
    public FlexTime Wall(DateTime at) => query.Zones ? Zoned(at) : StatementWindow.Wall(at);

    /// <summary>New York wall time with the name of its zone.</summary>
    public static FlexTime Zoned(DateTime at) => StatementWindow.Wall(at) with { Zone = NewYork.IsDaylightSavingTime(at) ? "EDT" : "EST" };

    /// <summary>Writes a described row.</summary>
    public void Write<TRow>(TRow row)
        where TRow : StatementRow, IFlexRow<TRow> => writer.Write(row, query.ColumnsOf(TRow.SectionName));

    /// <summary>Begins a row without description: account, alias, model.</summary>
    public RawColumns Raw(string section, StatementWindow window)
    {
        var columns = new RawColumns(query.Format, query.ColumnsOf(section));
        columns.Text("accountId", window.AccountId);
        columns.Text("acctAlias", window.Profile.Alias);
        columns.Text("model", window.Model);
        return columns;
    }

    /// <summary>Begins a row about an instrument: account, currency, rate, the instrument's columns.</summary>
    public RawColumns Raw(
        string section, StatementWindow window, Instrument? instrument, Domain.Instruments.Currency currency, decimal rate)
    {
        var columns = Raw(section, window);
        columns.Text("currency", currency.Code);
        columns.Decimal("fxRateToBase", rate);
        columns.Instrument(Instrument(instrument));
        return columns;
    }

    public void Write(RawRow row) => writer.Write(row);
}
