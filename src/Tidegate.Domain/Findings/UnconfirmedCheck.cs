using System.Globalization;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Executions that a gateway told and that the statement of their day does not have.</summary>
internal sealed class UnconfirmedCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        var statements = sheet.Facts.Windows.Where(window => window is { HasTrades: true, IsConfirmation: false })
            .Select(window => window.Days).ToList();
        foreach (var trade in sheet.Facts.Entries.OfType<Trade>()
            .Where(trade => trade.Live && BookedDays.Reach(statements, trade.Day, trade.When.Instant)))
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
}
