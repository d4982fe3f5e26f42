using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// The lines of the newest cash report against the entries of its window (performance.md §19). Lines that the broker fills from the same
/// rows count together. A line that is not zero while no statement has the section that tells it is explained by that.
/// </summary>
internal sealed class CashLineCheck : IFindingCheck
{
    private const string CfdCharges = "CFD Charges";
    private const string DebitCard = "Debit Card Activity";

    private static readonly Line[] Lines =
    [
        new("dividends", "CashTransactions", ["dividends", "paymentInLieu"], OfKind(CashKind.Dividend)),
        new("withholding tax", "CashTransactions", ["withholdingTax", "withholding871m"], OfKind(CashKind.WithholdingTax)),
        new("interest", "CashTransactions", ["brokerInterest", "bondInterest"], OfKind(CashKind.Interest)),
        new("fees", "CashTransactions", ["brokerFees", "otherFees", "advisorFees", "clientFees", "salesTax"], Fees),
        new("deposits and withdrawals", "CashTransactions", ["depositWithdrawals"], OfKind(CashKind.Deposit, CashKind.Withdrawal)),
        new("commissions", "Trades", ["commissions"], Commissions),
        new("trades", "Trades", ["netTradesSales", "netTradesPurchases"], Trades),
        new("transaction tax", "Trades", ["transactionTax"], entry => entry is Trade trade ? [(trade.Currency, trade.Taxes)] : []),
        new("transfers", "Transfers", ["accountTransfers", "internalTransfers"],
            entry => entry is Transfer transfer ? [(transfer.Currency, transfer.Cash)] : []),
        new("CFD charges", "CFDCharges", ["cfdCharges"], OfType(CfdCharges)),
        new("debit card activity", "DebitCardActivities", ["debitCardActivity"], OfType(DebitCard)),
    ];

    public void Look(FindingSheet sheet)
    {
        if (sheet.Facts.Cash is not { } report)
            return;

        var entries = sheet.Facts.Entries.Where(entry => entry.Day >= report.Window.From && entry.Day <= report.Window.To).ToList();
        foreach (var cash in report.Currencies.Where(cash => cash.Lines.Count > 0))
        {
            foreach (var line in Lines.Where(line => line.Names.Any(cash.Lines.ContainsKey)))
            {
                Look(sheet, report.Window, cash, line, entries);
            }
        }
    }

    private static void Look(FindingSheet sheet, DaySpan window, BrokerCash cash, Line line, List<LedgerEntry> entries)
    {
        var broker = line.Names.Sum(name => cash.Lines.GetValueOrDefault(name));
        var absent = sheet.Causes.Absent(line.Section);
        if (absent is null && !IsCovered(sheet.Facts, line.Section, window))
            return;

        var parts = entries.Select(entry => (Entry: entry, Amount: line.Sum(entry, cash.Currency)))
            .Where(part => part.Amount != 0).ToList();
        if (broker == 0 && parts.Count == 0)
            return;

        sheet.Compare(
            new(
                FindingKind.CashLine, "CashReport", $"{cash.Currency} {line.Title}",
                $"Line {line.Title} of the cash report in {cash.Currency}")
            {
                Discriminator = line.Names[0],
                Currency = cash.Currency,
                Day = window.To,
                Entries = FindingSheet.Newest(parts.Select(part => part.Entry)),
            },
            parts.Sum(part => part.Amount),
            broker,
            FigureComparison.MoneyTolerance,
            difference => absent ?? sheet.Causes.OfCashLine(cash.Currency, Behind(line, cash.Currency, parts, entries), difference));
    }

    // A commission that stands in another currency is missing here, so the trades of this currency are looked at too.
    private static List<LedgerEntry> Behind(
        Line line, Currency currency, List<(LedgerEntry Entry, decimal Amount)> parts, List<LedgerEntry> entries) =>
        line.Section == "Trades"
            ?
            [
                .. entries.OfType<Trade>().Where(trade =>
                    trade.Currency == currency || trade.CommissionCurrency == currency || trade.ForexCurrency == currency),
            ]
            : parts.ConvertAll(part => part.Entry);

    private static bool IsCovered(AccountFacts facts, string section, DaySpan window) => DaySpan.Join(facts.Windows
            .Where(each => each.Sections.Contains(section) || (section == "Trades" && each.HasTrades)
                || (section == "CashTransactions" && each.HasCash))
            .Select(each => each.Days))
        .Any(span => span.From <= window.From && span.To >= window.To);

    private static Func<LedgerEntry, IReadOnlyList<(Currency Currency, decimal Amount)>> OfKind(params CashKind[] kinds) =>
        entry => entry is CashTransaction cash && kinds.Contains(cash.Kind) && !HasOwnLine(cash) ? [(cash.Currency, cash.Amount)] : [];

    private static Func<LedgerEntry, IReadOnlyList<(Currency Currency, decimal Amount)>> OfType(string type) =>
        entry => entry is CashTransaction cash && cash.Type == type ? [(cash.Currency, cash.Amount)] : [];

    private static IReadOnlyList<(Currency Currency, decimal Amount)> Fees(LedgerEntry entry) =>
        entry is CashTransaction { Kind: CashKind.Fee } cash && !IsCommission(cash) && !HasOwnLine(cash)
            ? [(cash.Currency, cash.Amount)]
            : [];

    private static IReadOnlyList<(Currency Currency, decimal Amount)> Commissions(LedgerEntry entry) => entry switch
    {
        Trade trade => [(trade.CommissionCurrency, trade.Commission)],
        CashTransaction cash when IsCommission(cash) => [(cash.Currency, cash.Amount)],
        _ => [],
    };

    private static IReadOnlyList<(Currency Currency, decimal Amount)> Trades(LedgerEntry entry) => entry switch
    {
        Trade { IsForex: true, ForexCurrency: { } first } trade => [(trade.Currency, trade.Proceeds), (first, trade.Quantity)],
        Trade { AssetClass.Code: "FUT" or "CFD" or "FSOPT" or "FSFOP" } => [],
        Trade trade => [(trade.Currency, trade.Proceeds)],
        _ => [],
    };

    private static bool HasOwnLine(CashTransaction cash) => cash.Type is CfdCharges or DebitCard;

    private static bool IsCommission(CashTransaction cash) => cash.Type == "Commission Adjustments";

    private sealed record Line(
        string Title, string Section, string[] Names, Func<LedgerEntry, IReadOnlyList<(Currency Currency, decimal Amount)>> Amounts)
    {
        public decimal Sum(LedgerEntry entry, Currency currency) =>
            Amounts(entry).Where(part => part.Currency == currency).Sum(part => part.Amount);
    }
}
