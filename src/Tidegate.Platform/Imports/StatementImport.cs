using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Imports;

/// <summary>Puts one statement into the ledger; everything is written on the caller's transaction.</summary>
internal sealed class StatementImport(
    NpgsqlConnection connection, StatementStamp stamp, StatementFact.StatementBegins begins, string queryName, DateTimeOffset now)
{
    private const short RankOfTrade = 1;
    private const short RankOfPosition = 2;
    private const short RankOfMaster = 3;

    private readonly LedgerWriter ledger = new(connection);
    private readonly RawRowWriter raw = new(connection);
    private readonly EvidenceWriter evidence = new(connection);
    private readonly InstrumentWriter instruments = new(connection);
    private readonly SectionTally tally = new();
    private readonly Dictionary<AccountId, AccountFinding> accounts = [];
    private readonly HashSet<AccountId> withPositions = [];

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await ledger.PrepareAsync(cancel);
        await raw.PrepareAsync(cancel);
        await evidence.PrepareAsync(cancel);
    }

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
            evidence.Begin(account, EvidenceWriter.Positions, new(begins.Days.To, begins.Days.To));
        }

        string[] names = [.. accounts.Keys.Select(account => account.Value).Order(StringComparer.Ordinal)];
        await new AccountWriter(connection).MergeAsync(stamp.WorkspaceId, stamp.Generated, stamp.FileHash, accounts.Values, cancel);
        await new StatementWriter(connection).AddAsync(StatementOf(names), tally.Counts(stamp), cancel);
        await instruments.FinishAsync(stamp.WorkspaceId, stamp.Generated, stamp.FileHash, cancel);
        await evidence.FinishAsync(stamp, cancel);
        await raw.FinishAsync(stamp, cancel);
        return await ledger.FinishAsync(stamp, names, cancel);
    }

    private async ValueTask TakeRowAsync(StatementFact.Row row, CancellationToken cancel)
    {
        switch (row)
        {
            case StatementFact.EntryRead entry:
                Finding(entry.Entry.Account);
                if (entry.Instrument is { } traded)
                    instruments.Add(traded, RankOfTrade, entry.Entry.Day);
                await ledger.AddAsync(IncomingEntry.Of(entry.Entry, entry.Line, now), cancel);
                break;
            case StatementFact.PositionRead position:
                Finding(position.Account);
                withPositions.Add(position.Account);
                instruments.Add(position.Instrument, RankOfPosition, position.Day);
                await evidence.AddAsync(position.Account, position.Day, position.Position, position.RateToBase, cancel);
                break;
            case StatementFact.CashReported cash:
                Finding(cash.Account);
                evidence.Add(stamp, cash.Account, cash.Days, cash.Currency is { } currency ? currency.Code
                    : "", cash.Start, cash.End, cash.Settled);
                break;
            case StatementFact.NavDayReported day:
                Finding(day.Account);
                await evidence.AddAsync(day.Account, NavDayOf(day), cancel);
                break;
            case StatementFact.NavPeriodReported period:
                Finding(period.Account);
                evidence.Add(period.Account, new(period.Days, period.Start, period.End));
                break;
            case StatementFact.RateReported rate:
                await evidence.AddAsync(rate.Rate, cancel);
                break;
            case StatementFact.InstrumentDescribed described when described.Instrument.Currency != default(Currency):
                instruments.Add(described.Instrument, RankOfMaster, begins.Days.To);
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
                await raw.AddAsync(
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

    private NavDayRow NavDayOf(StatementFact.NavDayReported day) => new()
    {
        WorkspaceId = stamp.WorkspaceId,
        AccountId = day.Account.Value,
        Day = day.Day,
        Total = day.Total,
        Cash = day.Cash,
        DividendAccruals = day.DividendAccruals,
        InterestAccruals = day.InterestAccruals,
        Generated = stamp.Generated,
        FileHash = stamp.FileHash,
        StatementIndex = stamp.Index,
    };

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
        QueryName = queryName,
        Sections = [.. tally.Sections],
        Accounts = names,
    };
}
