using System.Globalization;
using Tidegate.Domain.Income;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Income;

/// <summary>Reads income: payments with their tax and corrections, by month, instrument and country.</summary>
public sealed class GetIncome
{
    private readonly Portfolios portfolios;

    internal GetIncome(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for a filter; a payment belongs to the day of its first row, with all its corrections.</summary>
    public Task<ScopedAnswer<IncomeView>> RunAsync(IncomeFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return portfolios.ShowBooksAsync(filter.Scope, books => View(filter, books), cancel);
    }

    private static IncomeView View(IncomeFilter filter, ScopeBooks books)
    {
        var all = books.Accounts
            .SelectMany(pair => IncomePayments
                .Of(pair.Facts.Entries, pair.Facts.Instruments, pair.Account.Rates, pair.Account.BaseCurrency)
                .Select(payment => new ConvertedPayment(
                    payment,
                    pair.Facts.Instruments.GetValueOrDefault(payment.Instrument),
                    pair.Account.Rates.Find(payment.Currency, books.Portfolio.Currency, payment.Day)?.Rate)))
            .Where(payment => filter.Instrument is null || payment.Payment.Instrument == filter.Instrument)
            .ToList();
        var wanted = all.FindAll(payment => !(payment.Day < filter.From) && !(payment.Day > filter.To));
        var rated = wanted.FindAll(payment => payment.Rate is not null);
        var complete = rated.Count == wanted.Count;
        var frame = PortfolioViews.Frame(books.Portfolio);
        return new(
            complete ? frame : frame with { Notes = [.. frame.Notes, WithoutRate(wanted)] },
            filter.From,
            filter.To,
            complete ? rated.Sum(payment => payment.Gross) : null,
            complete ? rated.Sum(payment => payment.Withheld) : null,
            complete ? rated.Sum(payment => payment.Fee) : null,
            complete ? rated.Sum(payment => payment.Net) : null,
            IncomeSums.ByMonth(rated),
            IncomeSums.ByInstrument(rated, all, books.Portfolio),
            IncomeSums.ByCountry(rated),
            [.. wanted.Select(payment => payment.Payment).OrderByDescending(payment => payment.Day).ThenBy(payment => payment.Account.Value,
                StringComparer.Ordinal).ThenBy(payment => payment.Key, StringComparer.Ordinal)],
            UpcomingPayments.Of(books, filter.Instrument));
    }

    private static string WithoutRate(List<ConvertedPayment> wanted)
    {
        var without = wanted.FindAll(payment => payment.Rate is null);
        var currencies = without.Select(payment => payment.Payment.Currency).Distinct().Order();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"No exchange rate is known for {without.Count} payments in {string.Join(", ", currencies)}: they are listed and in no sum.");
    }
}
