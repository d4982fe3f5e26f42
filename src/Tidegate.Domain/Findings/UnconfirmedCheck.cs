using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Executions that a gateway told and that the statement of their day does not have.</summary>
internal sealed class UnconfirmedCheck : IFindingCheck
{
    /// <summary>
    /// From this time of New York on the broker may book an execution on the next day (flex.md §3: commodities close at 17:15).
    /// </summary>
    private static readonly TimeOnly PerhapsNextDay = new(17, 0);

    public void Look(FindingSheet sheet)
    {
        foreach (var trade in sheet.Facts.Entries.OfType<Trade>().Where(trade => trade.Live && IsCovered(sheet.Facts, trade)))
        {
            var figure = FigureInQuestion.OfEntry(FindingKind.Unconfirmed, "Trades", trade, "Execution", trade.ExecutionId);
            sheet.Tell(new()
            {
                Kind = figure.Kind,
                Account = sheet.Facts.Account,
                Section = figure.Section,
                Subject = figure.Subject,
                Discriminator = trade.ExecutionId,
                Instrument = figure.Instrument,
                Day = figure.Day,
                Ours = trade.Quantity,
                Broker = 0m,
                Cause = FindingCause.Unknown,
                State = FigureState.Broken,
                Sentence = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The gateway told execution {trade.ExecutionId} of {FindingSheet.Amount(trade.Quantity)} {figure.Subject} at "
                        + $"{FindingSheet.Amount(trade.Price)}, and no statement of {trade.Day:yyyy-MM-dd} has it. It still counts here."),
                Remedy = FindingRemedy.Review,
                Entries = figure.Entries,
            });
        }
    }

    private static bool IsCovered(AccountFacts facts, Trade trade)
    {
        var wall = TimeZoneInfo.ConvertTime(trade.When.Instant, NewYork.Zone).DateTime;
        var statements = facts.Windows.Where(window => window is { HasTrades: true, IsConfirmation: false }).Select(window => window.Days)
            .ToList();
        return statements.Exists(days => days.From <= trade.Day && trade.Day <= days.To)
            && (TimeOnly.FromDateTime(wall) < PerhapsNextDay || statements.Exists(days => days.To > trade.Day));
    }
}
