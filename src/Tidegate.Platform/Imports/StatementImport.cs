using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Imports;

/// <summary>Puts one statement into the ledger; everything is written on the transaction of the file.</summary>
internal sealed class StatementImport(
    StatementTables tables, StatementStamp stamp, StatementFact.StatementBegins begins, FileOrigin origin, DateTimeOffset now)
{
    private const short RankOfTrade = 1;
    private const short RankOfPosition = 2;
    private const short RankOfMaster = 3;

    private readonly SectionTally tally = new();
    private readonly Dictionary<AccountId, AccountFinding> accounts = [];
    private readonly HashSet<AccountId> withPositions = [];

    public async ValueTask TakeAsync(StatementFact fact, CancellationToken cancel)
    {
        if (fact is StatementFact.SectionBegins section)
            tally.Begin(section.Section);
        if (fact is not StatementFact.Row row)
            return;

        tally.Add(row);
        if (row.Origin.BaseOf is { } told)
            accounts[told.Account] = Finding(told.Account) with { BaseCurrency = told.Currency.Code };
        await TakeRowAsync(row, cancel);
    }

    public async Task<EntryCounts> FinishAsync(CancellationToken cancel)
    {
        if (accounts.Count == 0)
            Finding(begins.Account);
        foreach (var account in accounts.Keys
            .Where(account => tally.Sections.Contains(EvidenceWriter.Positions) && !withPositions.Contains(account)))
        {
            tables.Evidence.Begin(account, EvidenceWriter.Positions, new(begins.Days.To, begins.Days.To));
        }

        string[] names = [.. accounts.Keys.Select(account => account.Value).Order(StringComparer.Ordinal)];
        await tables.Accounts.MergeAsync(stamp.WorkspaceId, stamp.Generated, stamp.FileHash, accounts.Values, cancel);
        await tables.Statements.AddAsync(StatementOf(names), tally.Counts(stamp), cancel);
        await tables.Instruments.FinishAsync(
            stamp.WorkspaceId, stamp.Generated, stamp.FileHash, Statement.CurrentTranslation, cancel);
        await tables.Evidence.FinishAsync(stamp, cancel);
        await tables.Raw.FinishAsync(stamp, cancel);
        return await tables.Ledger.FinishAsync(stamp, names, cancel);
    }

    private async ValueTask TakeRowAsync(StatementFact.Row row, CancellationToken cancel)
    {
        switch (row)
        {
            case StatementFact.EntryRead entry:
                Finding(entry.Entry.Account);
                if (entry.Instrument is { } traded)
                    tables.Instruments.Add(traded, RankOfTrade, entry.Entry.Day);
                await tables.Ledger.AddAsync(IncomingEntry.Of(entry.Entry, entry.Origin.Path, entry.Line, now), cancel);
                break;
            case StatementFact.PositionRead position:
                Finding(position.Account);
                withPositions.Add(position.Account);
                tables.Instruments.Add(position.Instrument, RankOfPosition, position.Day);
                await tables.Evidence.AddAsync(
                    position.Account, position.Day, position.Position, position.Model, position.RateToBase, position.Line, cancel);
                break;
            case StatementFact.CashReported cash:
                Finding(cash.Account);
                tables.Evidence.Add(
                    cash.Account,
                    cash.Days,
                    cash.Currency is { } currency ? currency.Code : "",
                    cash.Model,
                    new(cash.Start, cash.End, cash.Settled, cash.Lines, cash.Line));
                break;
            case StatementFact.NavDayReported day:
                Finding(day.Account);
                tables.Evidence.Add(
                    day.Account,
                    day.Day,
                    day.Model,
                    new IncomingNavDay(day.Total, day.Cash, day.DividendAccruals, day.InterestAccruals, day.Classes, day.Line));
                break;
            case StatementFact.NavPeriodReported period:
                Finding(period.Account);
                tables.Evidence.Add(period.Account, period.Model, new IncomingNavPeriod(period.Period, period.Line));
                break;
            case StatementFact.EvidenceRow figure:
                Finding(figure.Account);
                await tables.Evidence.AddAsync(figure.Account, figure.Name, figure.Days, figure.Line, figure.Said, cancel);
                break;
            case StatementFact.RateReported rate:
                await tables.Evidence.AddAsync(rate.Rate, cancel);
                break;
            case StatementFact.InstrumentDescribed described when described.Instrument.Currency != default(Currency):
                tables.Instruments.Add(described.Instrument, RankOfMaster, begins.Days.To);
                break;
            case StatementFact.AccountDescribed account:
                accounts[account.Account] = Finding(account.Account) with
                {
                    Described = true,
                    Alias = account.Alias,
                    Opened = account.Opened
                };
                break;
            case StatementFact.Kept kept:
                Finding(kept.Account);
                await tables.Raw.AddAsync(
                    IncomingRaw.Of(
                        kept.Account.Value,
                        kept.Origin.Section,
                        kept.Origin.Element,
                        kept.Columns,
                        kept.Instrument.Value,
                        kept.Currency is { } named ? named.Code : "",
                        kept.Line),
                    cancel);
                break;
        }
    }

    private AccountFinding Finding(AccountId account)
    {
        if (!accounts.TryGetValue(account, out var finding))
            accounts.Add(account, finding = new(account.Value, null, Described: false, null, null));
        return finding;
    }

    private Statement StatementOf(string[] names) => new()
    {
        WorkspaceId = stamp.WorkspaceId,
        FileHash = stamp.FileHash,
        StatementIndex = stamp.Index,
        AccountId = begins.Account.Value,
        FromDay = begins.Days.From,
        ToDay = begins.Days.To,
        Period = begins.Period,
        Generated = stamp.Generated,
        QueryName = origin.QueryName,
        QueryType = origin.QueryType,
        DatePattern = origin.DatePattern,
        Translation = Statement.CurrentTranslation,
        Sections = [.. tally.Sections],
        Accounts = names,
    };
}
