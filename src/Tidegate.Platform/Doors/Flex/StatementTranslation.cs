using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Translates the rows of one statement into facts.</summary>
internal sealed class StatementTranslation(StatementStart start)
{
    private readonly AccountId statementAccount = new(start.AccountId);

    /// <summary>The statement itself.</summary>
    public StatementFact Begins() => new StatementFact.StatementBegins(
        start.Index, statementAccount, new(start.From, start.To), start.Period, NewYorkClock.Read(start.Generated).Instant)
    { Line = start.Line };

    /// <summary>One row.</summary>
    public StatementFact Translate(StatementRow row) => row switch
    {
        TradeRow trade => Trade(trade),
        CashTransactionRow cash => EntryTranslation.Cash(cash, AccountOf(cash.AccountId), Origin(cash, null)) with { Line = row.Line },
        OpenPositionRow position => Position(position),
        CashReportRow cash => CashReport(cash),
        EquitySummaryRow nav => NavDay(nav),
        ChangeInNavRow nav => NavPeriod(nav),
        ConversionRateRow rate => Rate(rate),
        SecurityInfoRow security => Security(security),
        AccountInformationRow account => Account(account),
        _ => Raw(row),
    };

    private StatementFact.Row Trade(TradeRow row)
    {
        var origin = Origin(row, null);
        return row.Element switch
        {
            "Trade" => EntryTranslation.Trade(row, AccountOf(row.AccountId), origin, coarse: false) with { Line = row.Line },
            "Order" when !string.IsNullOrEmpty(row.IbOrderID) =>
                EntryTranslation.Trade(row, AccountOf(row.AccountId), origin, coarse: true) with { Line = row.Line },
            _ => new StatementFact.Counted(origin) { Line = row.Line },
        };
    }

    private StatementFact.Row Position(OpenPositionRow row)
    {
        var origin = Origin(row, null);
        if (!Currency.TryParse(row.Currency, out var currency) || row.Position is not { } quantity
            || InstrumentReading.Of(row.Instrument, currency) is not { } instrument)
            return new StatementFact.Kept(origin, AccountOf(row.AccountId), RowColumns.Of(row), default, null,
                "It lacks quantity, currency or instrument.")
            { Line = row.Line };

        var position = new BrokerPosition(
            instrument.Id,
            currency,
            quantity,
            row.MarkPrice,
            row.PositionValue,
            row.CostBasisMoney ?? (row.CostBasisPrice * quantity * instrument.EffectiveMultiplier),
            row.FifoPnlUnrealized,
            row.OpenDateTime?.Date,
            IsLot: row.LevelOfDetail == "LOT");
        return new StatementFact.PositionRead(origin, AccountOf(row.AccountId), row.ReportDate
            ?? start.To, position, row.FxRateToBase, instrument)
        { Line = row.Line };
    }

    private StatementFact.CashReported CashReport(CashReportRow row)
    {
        var isBase = row.LevelOfDetail == "BaseCurrency" || row.Currency == "BASE_SUMMARY" || !Currency.TryParse(row.Currency, out _);
        return new(
            Origin(row, null),
            AccountOf(row.AccountId),
            new(row.FromDate ?? start.From, row.ToDate ?? start.To),
            isBase ? null : Currency.Parse(row.Currency!),
            row.StartingCash,
            row.EndingCash,
            row.EndingSettledCash)
        { Line = row.Line };
    }

    private StatementFact.Row NavDay(EquitySummaryRow row)
    {
        var origin = Origin(row, Told(row.AccountId, row.Currency));
        if (row.Total is not { } total)
            return new StatementFact.Kept(origin, AccountOf(row.AccountId), RowColumns.Of(row), default, null,
                "It lacks the total.")
            { Line = row.Line };

        return new StatementFact.NavDayReported(
            origin, AccountOf(row.AccountId), row.ReportDate ?? start.To, total, row.Cash, row.DividendAccruals, row.InterestAccruals)
        { Line = row.Line };
    }

    private StatementFact.NavPeriodReported NavPeriod(ChangeInNavRow row) => new(
        Origin(row, Told(row.AccountId, row.Currency)),
        AccountOf(row.AccountId),
        new(row.FromDate ?? start.From, row.ToDate ?? start.To),
        row.StartingValue,
        row.EndingValue)
    { Line = row.Line };

    private static StatementFact.Row Rate(ConversionRateRow row)
    {
        var known = Currency.TryParse(row.FromCurrency, out var from) & Currency.TryParse(row.ToCurrency, out var to);
        return known && row is { ReportDate: { } day, Rate: > 0 and { } rate }
            ? new StatementFact.RateReported(Origin(row, null), new(day, from, to, rate)) { Line = row.Line }
            : new StatementFact.Counted(Origin(row, null)) { Line = row.Line };
    }

    private static StatementFact.Row Security(SecurityInfoRow row)
    {
        // Without a currency the contract number still identifies it.
        var currency = Currency.TryParse(row.Currency, out var known) ? known : default;
        return InstrumentReading.Of(row.Instrument, currency) is { } instrument
            ? new StatementFact.InstrumentDescribed(Origin(row, null), instrument) { Line = row.Line }
            : new StatementFact.Counted(Origin(row, null)) { Line = row.Line };
    }

    private StatementFact.AccountDescribed Account(AccountInformationRow row) => new(
        Origin(row, Told(row.AccountId, row.Currency)), AccountOf(row.AccountId), Blank(row.AcctAlias), row.DateFunded
            ?? row.DateOpened)
    { Line = row.Line };

    private StatementFact.Kept Raw(StatementRow row)
    {
        var columns = RowColumns.Of(row);
        string? Column(string name) => columns.FirstOrDefault(column => column.Key == name).Value;
        var hasCurrency = Currency.TryParse(Column("currency"), out var currency);
        var instrument = long.TryParse(Column("conid"), out var conid)
            ? InstrumentId.FromConid(conid)
            : Column("symbol") is { Length: > 0 } symbol && Column("assetCategory") is { Length: > 0 } category
                ? InstrumentId.FromSymbol(new(category), symbol, currency)
                : default;
        var origin = row is RawRow ? new(row.Section, row.Element, []) : Origin(row, null);
        return new(origin, AccountOf(Column("accountId")), columns, instrument, hasCurrency ? currency : null, null)
        { Line = row.Line };
    }

    private AccountId AccountOf(string? account) =>
        string.IsNullOrEmpty(account) || account is "-" or "--" ? statementAccount : new(account);

    private static RowOrigin Origin(StatementRow row, (AccountId Account, Currency Currency)? told) =>
        new(row.Section, row.Element, row.Unknown.Count == 0 ? [] : [.. row.Unknown.Select(column => column.Key)], told);

    private (AccountId Account, Currency Currency)? Told(string? account, string? currency) =>
        Currency.TryParse(currency, out var told) ? (AccountOf(account), told) : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
