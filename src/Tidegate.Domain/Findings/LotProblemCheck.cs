using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>What the walk through the lots could not do.</summary>
internal sealed class LotProblemCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var problem in sheet.Portfolio.Lots.Problems)
        {
            var symbol = sheet.Facts.Instruments.GetValueOrDefault(problem.Instrument)?.Symbol ?? problem.Instrument.Value;
            var (kind, cause, remedy) = problem.Kind switch
            {
                LotProblemKind.UnresolvedAction => (FindingKind.CorporateAction, FindingCause.Unknown, FindingRemedy.ResolveAction),
                LotProblemKind.ActionBeyondPosition when !sheet.Portfolio.Reach.Complete =>
                    (FindingKind.CorporateAction, FindingCause.OpeningOlder, FindingRemedy.ImportOlder),
                LotProblemKind.ActionBeyondPosition => (FindingKind.CorporateAction, FindingCause.Unknown, FindingRemedy.Review),
                _ => (FindingKind.OpeningLots, FindingCause.OpeningOlder, FindingRemedy.EditOpeningLots),
            };
            sheet.Tell(new()
            {
                Kind = kind,
                Account = sheet.Facts.Account,
                Section = kind == FindingKind.CorporateAction ? "CorporateActions" : "OpenPositions",
                Subject = symbol,
                Discriminator = $"{problem.Kind} {problem.EventKey}",
                Instrument = problem.Instrument,
                Day = problem.Day,
                Cause = cause,
                State = cause == FindingCause.Unknown ? FigureState.Broken : FigureState.Estimated,
                Sentence = problem.Sentence,
                Remedy = remedy,
                Entries = [.. problem.Entries.Take(FindingSheet.EntriesMax)],
                EventKey = problem.EventKey,
            });
        }
    }
}
