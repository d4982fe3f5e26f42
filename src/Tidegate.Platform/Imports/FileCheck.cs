using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Watches a file while it is imported, and refuses it as a whole as soon as something in it must not come into the ledger. Nothing but
/// counts stays in memory.
/// </summary>
internal sealed class FileCheck(DateTimeOffset now)
{
    private const int ProblemsNamed = 3;

    // Sections of which the ledger makes something, or which explain a difference.
    private static readonly HashSet<string> Ours =
    [
        "AccountInformation", "Trades", "TradeConfirms", "CashTransactions", "OpenPositions", "CashReport", "ConversionRates",
        "SecuritiesInfo", "EquitySummaryInBase", "ChangeInNAV", "CorporateActions", "Transfers", "TradeTransfers", "OptionEAE",
        "ChangeInDividendAccruals", "StockGrantActivities", "SLBActivities", "SLBFees", "TransactionTaxes", "CFDCharges",
        "DebitCardActivities", "StmtFunds", "InterestAccruals", "FIFOPerformanceSummaryInBase", "PriorPeriodPositions",
    ];

    private readonly SortedSet<string> accounts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<AccountId, Currency> bases = [];
    private readonly List<string> problems = [];
    private long problemCount;
    private IReadOnlyList<ImportNoteView> notes = [];
    private QueryReport? query;
    private string queryName = "";
    private DateOnly from = DateOnly.MaxValue;
    private DateOnly to = DateOnly.MinValue;
    private int statements;
    private AccountId statementAccount;

    /// <summary>What the whole file holds.</summary>
    public FileSummary Summary() => new(queryName, [.. accounts], from, to, statements, problems, problemCount, notes, query);

    /// <summary>Takes what is known at the end of the file.</summary>
    public void Take(FileRemarks remarks) => (notes, query) =
        ([.. remarks.Notices.Select(note => new ImportNoteView(note.Code, note.Line, note.Message))], remarks.Query);

    /// <summary>Why the whole file cannot be imported; null when it holds something for the ledger.</summary>
    public Refusal? NothingForUs() => sections.Keys.Any(Ours.Contains) ? null : new(ImportOutcome.NothingForUs, NothingMessage());

    /// <summary>Looks at the next fact; the refusal is null when it may come in.</summary>
    public Refusal? See(StatementFact fact)
    {
        switch (fact)
        {
            case StatementFact.FileBegins file:
                queryName = file.QueryName;
                return null;
            case StatementFact.StatementBegins statement:
                statements++;
                statementAccount = statement.Account;
                bases.Clear();
                from = statement.Days.From < from ? statement.Days.From : from;
                to = statement.Days.To > to ? statement.Days.To : to;
                return FromTheFuture(statement);
            case StatementFact.SectionBegins section:
                sections.TryAdd(section.Section, 0);
                return null;
            case StatementFact.Row row:
                return See(row);
            default:
                return null;
        }
    }

    private Refusal? See(StatementFact.Row row)
    {
        sections[row.Origin.Section] = sections.GetValueOrDefault(row.Origin.Section) + 1;
        if (row is StatementFact.Kept { Problem: { } problem })
        {
            problemCount++;
            if (problems.Count < ProblemsNamed)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {row.Line} ({row.Origin.Section}): {problem}"));
        }

        accounts.Add(AccountOf(row).Value);
        if (row.Origin.BaseOf is not { } told || bases.TryAdd(told.Account, told.Currency) || bases[told.Account] == told.Currency)
            return null;

        return new(
            ImportOutcome.TwoBaseCurrencies,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The statement of account {told.Account} has two base currencies, {bases[told.Account]} and {told.Currency} (line "
                    + $"{row.Line}). Run the query separately for the days before and after the change of the base currency."));
    }

    private AccountId AccountOf(StatementFact.Row row) => row switch
    {
        StatementFact.EntryRead entry => entry.Entry.Account,
        StatementFact.PositionRead position => position.Account,
        StatementFact.CashReported cash => cash.Account,
        StatementFact.Kept kept => kept.Account,
        StatementFact.AccountDescribed account => account.Account,
        StatementFact.EvidenceRow figure => figure.Account,
        _ => statementAccount,
    };

    private Refusal? FromTheFuture(StatementFact.StatementBegins statement)
    {
        // A day of tolerance: the broker's day ends later than that of the east.
        var lastDay = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        if (statement.Days.To <= lastDay && statement.Generated <= now.AddDays(1))
            return null;

        return new(
            ImportOutcome.FromTheFuture,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The statement goes to {statement.Days.To:yyyy-MM-dd} and was generated "
                    + $"{statement.Generated.UtcDateTime:yyyy-MM-dd HH:mm} UTC, but today is {now.UtcDateTime:yyyy-MM-dd}. Check this "
                    + $"machine's clock, or run the query again."));
    }

    private string NothingMessage()
    {
        var held = sections.Count == 0
            ? "no section at all"
            : string.Join(", ", sections
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} ({s.Value} {(s.Value == 1 ? "row" : "rows")})")));
        return $"A statement with nothing for the ledger. It holds {held}. Tick at least Trades, Cash Transactions, Open Positions and "
            + "Cash Report in the query.";
    }
}
