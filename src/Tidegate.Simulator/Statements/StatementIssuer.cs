using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Flex.Statements;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Issues Flex files from the books of a history. A window is passed over a few times and its trades go straight to the file, so that
/// memory grows
/// with days and instruments only. The same request on the same history gives the same bytes.
/// </summary>
public sealed class StatementIssuer(IBookHistory history)
{
    /// <summary>Writes one file to a stream, which stays the caller's.</summary>
    /// <exception cref="ArgumentException">The request names no account, an unknown account or section, or ends before it
    /// begins.</exception>
    public void Issue(Stream stream, StatementRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Accounts.IsDefaultOrEmpty)
            throw new ArgumentException("The request names no account; give at least one.", nameof(request));
        if (request.To < request.From)
            throw new ArgumentException(
                $"The request ends on {request.To:yyyy-MM-dd}, before it begins on {request.From:yyyy-MM-dd}.", nameof(request));
        foreach (var section in request.Query.Sections)
            StatementSections.PrinterOf(section);

        using var writer = new StatementWriter(stream, request.Query.Format);
        writer.StartFile(request.Query.Name, request.Query.Type, Count(request));
        foreach (var windows in Windows(request))
        {
            cancel.ThrowIfCancellationRequested();
            Print(writer, request, windows, cancel);
        }

        writer.EndFile();
    }

    private static void Print(
        StatementWriter writer, StatementRequest request, ImmutableArray<StatementWindow> windows, CancellationToken cancel)
    {
        var first = windows[0];
        writer.StartStatement(
            windows.Length == 1 ? first.AccountId : "Consolidated", first.From, first.To, request.Query.Period,
            request.Query.Zones ? StatementPage.Zoned(request.Generated) : StatementWindow.Wall(request.Generated));
        var page = new StatementPage(writer, request.Query, windows) { KnownUntil = request.KnownUntil };
        foreach (var section in request.Query.Sections)
        {
            cancel.ThrowIfCancellationRequested();
            var print = StatementSections.PrinterOf(section);
            if (StatementSections.Single.Contains(section))
            {
                print!(page);
                continue;
            }

            writer.StartSection(section);
            print?.Invoke(page);
            writer.EndSection();
        }

        if (request.Query.CurrencyRates)
        {
            writer.StartSection("ConversionRates");
            SnapshotSections.ConversionRates(page);
            writer.EndSection();
        }

        writer.EndStatement();
    }

    private int Count(StatementRequest request) =>
        request.Query.BreakoutByDay ? request.Accounts.Sum(account => Days(account, request).Count())
        : request.Query.Consolidated ? 1
        : request.Accounts.Length;

    private IEnumerable<ImmutableArray<StatementWindow>> Windows(StatementRequest request)
    {
        if (request.Query.BreakoutByDay)
        {
            foreach (var account in request.Accounts)
            {
                foreach (var day in Days(account, request))
                {
                    yield return
                        [new StatementWindow(day.Before, day.Date, day.Date, () => [day], request.Query, Since(account, day.Date))];
                }
            }
        }
        else if (request.Query.Consolidated && request.Accounts.Length > 1)
        {
            yield return [.. request.Accounts.Select(account => Window(account, request))];
        }
        else
        {
            foreach (var account in request.Accounts)
                yield return [Window(account, request)];
        }
    }

    private StatementWindow Window(AccountId account, StatementRequest request)
    {
        AccountBooks opening = history.At(account, request.From.AddDays(-1));
        return new StatementWindow(
            opening, request.From, request.To, () => Days(account, request), request.Query, Since(account, request.To));
    }

    /// <summary>Totals from any day on, for sections that reach back behind the window.</summary>
    private Func<DateOnly, WindowTotals> Since(AccountId account, DateOnly to) => from =>
    {
        var totals = new WindowTotals(history.At(account, from.AddDays(-1)), from);
        foreach (var day in history.Days(account).SkipWhile(day => day.Date < from).TakeWhile(day => day.Date <= to))
            totals.Add(day);
        return totals;
    };

    private IEnumerable<BookDay> Days(AccountId account, StatementRequest request) =>
        history.Days(account).SkipWhile(day => day.Date < request.From).TakeWhile(day => day.Date <= request.To);
}
