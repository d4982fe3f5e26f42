using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// The statement of funds is a chain: each balance is the one before and the line's amount. Lines come in no order, so the balances before
/// and after the lines are set against each other: all meet but the first and the last of each stretch that statements cover.
/// </summary>
internal sealed class FundsChainCheck : IFindingCheck
{
    private const string Section = "StmtFunds";

    public void Look(FindingSheet sheet)
    {
        var covered = DaySpan.Join(sheet.Facts.Windows.Where(window => window.Sections.Contains(Section)).Select(window => window.Days));
        var stretches = 1 + DaySpan.Gaps(covered).Count;
        foreach (var chain in sheet.Facts.Funds.Where(line => line.Balance is not null).GroupBy(line => (line.Currency, line.InBase)))
        {
            var loose = WithoutPredecessor(chain);
            if (loose.Count <= stretches)
                sheet.Match(FindingKind.Sum);
            else
                sheet.Tell(Broken(sheet, chain.Key.Currency, chain.Key.InBase, loose));
        }
    }

    // Both sides in order, so that each start meets the balance that it continues.
    private static List<FundsLine> WithoutPredecessor(IEnumerable<FundsLine> chain)
    {
        var starts = chain.OrderBy(Start).ThenBy(line => line.Day).ToList();
        var balances = chain.Select(line => line.Balance!.Value).Order().ToList();
        var loose = new List<FundsLine>();
        var next = 0;
        foreach (var line in starts)
        {
            while (next < balances.Count && balances[next] < Start(line) - FigureComparison.MoneyTolerance)
            {
                next++;
            }

            if (next < balances.Count && balances[next] <= Start(line) + FigureComparison.MoneyTolerance)
                next++;
            else
                loose.Add(line);
        }

        return loose;
    }

    private static decimal Start(FundsLine line) => line.Balance!.Value - line.Amount;

    private static Finding Broken(FindingSheet sheet, Instruments.Currency currency, bool inBase, List<FundsLine> loose)
    {
        var line = loose.OrderBy(each => each.Day).ThenBy(each => each.TransactionId, StringComparer.Ordinal).Last();
        var subject = inBase ? $"{currency}, all currencies" : currency.Code;
        var day = string.Create(CultureInfo.InvariantCulture, $"{line.Day:yyyy-MM-dd}");
        return new()
        {
            Kind = FindingKind.Sum,
            Account = sheet.Facts.Account,
            Section = Section,
            Subject = subject,
            Discriminator = $"funds {(inBase ? "in base" : "by currency")}",
            Currency = currency,
            Day = line.Day,
            Ours = Start(line),
            Cause = FindingCause.Unknown,
            State = FigureState.Broken,
            Sentence = $"The statement of funds in {subject} is no chain: {loose.Count} lines continue no other line's balance. Before "
                + $"the line {line.Code} of {FindingSheet.Amount(line.Amount)} on {day} the balance was "
                + $"{FindingSheet.Amount(Start(line))}, and no line ends there.",
            Remedy = FindingRemedy.Review,
        };
    }
}
