using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Turns closings into rows, the newest first.</summary>
internal static class GainViews
{
    public static IReadOnlyList<GainView> Of(ScopeBooks books, Func<Closing, bool> wanted) =>
    [
        .. books.Accounts.SelectMany(pair => OfAccount(books.Portfolio.Currency, pair.Account, pair.Facts, wanted))
            .OrderByDescending(row => row.Day)
            .ThenByDescending(row => row.Wall, StringComparer.Ordinal)
            .ThenBy(row => row.Account.Value, StringComparer.Ordinal)
            .ThenBy(row => row.Entry),
    ];

    private static IEnumerable<GainView> OfAccount(
        Currency currency, AccountPortfolio account, AccountFacts facts, Func<Closing, bool> wanted)
    {
        var closings = account.Lots.Closings.Where(wanted).ToList();
        var ids = closings.Select(closing => closing.Entry).ToHashSet();
        var entries = facts.Entries.Where(entry => ids.Contains(entry.Id)).ToDictionary(entry => entry.Id);
        return closings.Select(closing => Row(currency, account, facts, closing, entries.GetValueOrDefault(closing.Entry)));
    }

    private static GainView Row(Currency currency, AccountPortfolio account, AccountFacts facts, Closing closing, LedgerEntry? entry)
    {
        var instrument = facts.Instruments.GetValueOrDefault(closing.Instrument)
            ?? new(closing.Instrument, entry?.AssetClass ?? default, entry?.Symbol ?? closing.Instrument.Value, entry?.Description ?? "",
                entry?.Currency ?? default, 0m);
        var realized = Realized(closing, entry);
        return new(
            account.Account,
            closing.Entry,
            instrument,
            closing.Day,
            entry?.When.Wall ?? closing.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            closing.Quantity,
            closing.Realized + closing.Cost - closing.Premium,
            closing.Cost,
            realized,
            closing.Premium,
            account.Rates.Convert(realized.Value, instrument.Currency, currency, closing.Day),
            closing.Slices);
    }

    private static Figure Realized(Closing closing, LedgerEntry? entry)
    {
        var broker = entry switch
        {
            Trade trade => trade.BrokerRealized,
            CorporateAction action => action.BrokerRealized,
            _ => null,
        };
        var figure = FigureComparison.Compare(
            closing.Realized, broker, FigureComparison.UnrealizedTolerance, oursLeads: true, cause: null,
            "The statement lacks the broker's realized result.");
        return figure.State == FigureState.Matched || closing.Slices.All(slice => slice.Lot.Confidence == LotConfidence.Exact)
            ? figure
            : figure with { State = FigureState.Estimated, Reason = "It rests on lots that are not known exactly." };
    }
}
