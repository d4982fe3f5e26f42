using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Adds figures of accounts in one currency.</summary>
internal sealed class ScopeSum(IReadOnlyList<AccountPortfolio> accounts, Currency currency)
{
    private const string Empty = "Nothing is imported yet.";

    /// <summary>An amount in another currency on the day of the account's figures.</summary>
    public static decimal? Convert(AccountPortfolio account, decimal? amount, Currency from, Currency to) =>
        account.AsOf is { } day ? account.Rates.Convert(amount, from, to, day) : null;

    public Figure Of(Func<AccountPortfolio, Figure> figure) => accounts switch
    {
        [] => Figure.Unknown(Empty),
        [var only] when only.BaseCurrency == currency => figure(only),
        _ => FigureComparison.Sum(
            [.. accounts.Select(a => (figure(a), Rate(a)))], FigureComparison.MoneyTolerance * accounts.Count),
    };

    public Figure Accruals()
    {
        var known = accounts.Where(a => a.Accruals.Value is not null).ToList();
        if (known.Count == 0)
            return accounts.Count > 0 ? accounts[0].Accruals : Figure.Unknown(Empty);
        return new(null, Add(known, a => a.Accruals.Value), FigureLead.Broker, FigureState.Alone);
    }

    public DayChange DayChange()
    {
        var since = accounts.Select(a => a.DayChange.Since).Distinct().ToList();
        if (since is [null] && accounts is [var only])
            return only.DayChange;
        if (accounts.Count == 0 || accounts.Any(a => a.DayChange.Since is null))
            return new(Figure.Unknown(accounts.Count == 0 ? Empty : "Of one account no earlier day is known."), null, null, null);

        return new(Of(a => a.DayChange.Amount), since.Max(), Add(accounts, a => a.DayChange.Flows), Add(accounts, a => a.DayChange.Start));
    }

    public TotalChange TotalChange()
    {
        if (accounts is [var only] && only.BaseCurrency == currency)
            return only.TotalChange;
        if (accounts.Count == 0 || accounts.Any(a => a.TotalChange.Amount.Value is null))
        {
            var reason = accounts.FirstOrDefault(a => a.TotalChange.Amount.Value is null)?.TotalChange.Amount.Reason;
            return new(Figure.Unknown(reason ?? Empty), null, null, null);
        }

        return new(
            Of(a => a.TotalChange.Amount),
            Add(accounts, a => a.TotalChange.NetDeposits),
            accounts.Min(a => a.TotalChange.Since),
            Add(accounts, a => a.TotalChange.Start));
    }

    /// <summary>Sums by day. An account without a value on a day keeps its last one; before its first it adds nothing.</summary>
    public IReadOnlyList<NetWorthPoint> History()
    {
        if (accounts is [var only] && only.BaseCurrency == currency)
            return only.History;

        var sums = new SortedDictionary<DateOnly, (decimal NetWorth, decimal PaidIn)>();
        foreach (var day in accounts.SelectMany(a => a.History).Select(p => p.Day))
        {
            sums.TryAdd(day, (0m, 0m));
        }

        foreach (var account in accounts.Where(a => a.BaseCurrency is not null))
        {
            var next = 0;
            foreach (var day in sums.Keys.ToList())
            {
                while (next < account.History.Count && account.History[next].Day <= day)
                {
                    next++;
                }

                if (next == 0 || account.Rates.Find(account.BaseCurrency!.Value, currency, day) is not { } quote)
                    continue;
                var (netWorth, paidIn) = sums[day];
                var point = account.History[next - 1];
                sums[day] = (netWorth + (point.NetWorth * quote.Rate), paidIn + (point.PaidIn * quote.Rate));
            }
        }

        return
        [
            // An account's days before its first deposit are no part of the picture.
            .. sums.Select(s => new NetWorthPoint(s.Key, s.Value.NetWorth, s.Value.PaidIn))
                .SkipWhile(p => p is { NetWorth: 0m, PaidIn: 0m }),
        ];
    }

    public IReadOnlyList<AllocationSlice> Allocation(decimal? netWorth)
    {
        var parts = accounts.SelectMany(a =>
            a.Holdings.Where(h => !h.Instrument.SettlesDaily)
            .Select(h => (Part: ClassOf(h.Instrument), Value: Convert(a, h.Value.Value, h.Instrument.Currency, currency))))
            .Concat(accounts.Select(a =>
                (Part: "cash", Value: a.BaseCurrency is { } from ? Convert(a, a.CashInBase.Value, from, currency) : null)))
            .Concat(accounts.Select(a =>
                (Part: "accruals", Value: a.BaseCurrency is { } from ? Convert(a, a.Accruals.Value, from, currency) : null)));
        return
        [
            .. parts.Where(p => p.Value is not null)
                .GroupBy(p => p.Part)
                .Select(p => (Part: p.Key, Value: p.Sum(part => part.Value!.Value)))
                .Where(p => p.Value != 0)
                .Select(p => new AllocationSlice(p.Part, p.Value, netWorth is null or 0m ? null : p.Value / netWorth))
                .OrderByDescending(slice => slice.Value)
                .ThenBy(slice => slice.Part, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<string> Notes()
    {
        var notes = accounts.Where(a => !a.Reach.Complete).Select(a => $"{a.Account}: {a.Reach.Sentence}").ToList();
        var newest = accounts.Max(a => a.AsOf);
        notes.AddRange(accounts.Where(a => a.AsOf < newest).Select(a => string.Create(
            CultureInfo.InvariantCulture, $"{a.Account}: the newest statement ends on {a.AsOf:yyyy-MM-dd}.")));
        notes.AddRange(accounts.Where(a => a.BaseCurrency is null)
            .Select(a => $"{a.Account}: no statement tells the base currency, so there are no sums."));
        return notes;
    }

    private static string ClassOf(Instrument instrument) => instrument.SubCategory == "ETF" ? "ETF" : instrument.AssetClass.Code;

    private decimal? Rate(AccountPortfolio account) =>
        account.BaseCurrency is { } from && account.AsOf is { } day ? account.Rates.Find(from, currency, day)?.Rate : null;

    private decimal? Add(IEnumerable<AccountPortfolio> of, Func<AccountPortfolio, decimal?> amount)
    {
        decimal? sum = 0m;
        foreach (var account in of)
        {
            sum += amount(account) is 0m ? 0m : amount(account) * Rate(account);
        }

        return sum;
    }
}
