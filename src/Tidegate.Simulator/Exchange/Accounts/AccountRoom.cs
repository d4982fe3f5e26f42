using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>One account at the exchange: its books, the day's bookings, and what follows from them at an instant.</summary>
internal sealed class AccountRoom
{
    private readonly List<Booking> bookings = [];
    private readonly Dictionary<long, decimal> realized = [];
    private readonly AccountBooks opening;
    private AccountBooks atClose;

    /// <summary>A new account.</summary>
    public AccountRoom(int number, AccountBooks books)
    {
        Number = number;
        Books = atClose = opening = books;
    }

    /// <summary>An account that goes on with a past.</summary>
    /// <exception cref="ArgumentException">The past has no day.</exception>
    public AccountRoom(int number, IEnumerable<BookDay> past)
    {
        Number = number;
        ClosedDays.AddRange(past);
        if (ClosedDays.Count == 0)
            throw new ArgumentException("The past has no day before the exchange starts; start later, or leave it out.", nameof(past));
        Books = atClose = ClosedDays[^1].After;
        opening = ClosedDays[0].Before;
    }

    /// <summary>Position among the accounts of the exchange, from 0.</summary>
    public int Number { get; }

    public AccountBooks Books { get; private set; }

    /// <summary>Its closed days, oldest first.</summary>
    public List<BookDay> ClosedDays { get; } = [];

    public DayTrades DayTrades { get; } = new();

    /// <summary>What is wanted of options, by contract number.</summary>
    public Dictionary<long, ExerciseWishes> ExerciseWishes { get; } = [];

    public Currency BaseCurrency => Books.Profile.BaseCurrency;

    /// <summary>The books at the close of a day, or of the last closed one before it.</summary>
    public AccountBooks At(DateOnly day) => ClosedDays.FindLast(closed => closed.Date <= day)?.After ?? opening;

    /// <summary>The trade of an execution, of today or of the last closed day; null when there is none.</summary>
    public TradeFill? TradeOf(string execId) => bookings.Concat(ClosedDays.TakeLast(1).SelectMany(day => day.Bookings))
        .Select(booking => booking.Event).OfType<BookEvent.Traded>().FirstOrDefault(traded => traded.Fill.ExecId == execId)?.Fill;

    /// <summary>The day that has begun, as if it closed now; null when nothing was booked yet.</summary>
    public BookDay? DayUntilNow(BookEvent.DayClosed close)
    {
        if (bookings.Count == 0)
            return null;
        var closing = Books.Apply(close);
        return new BookDay(atClose, [.. bookings, closing], closing.After);
    }

    public Booking Book(BookEvent bookEvent)
    {
        var booking = Books.Apply(bookEvent);
        bookings.Add(booking);
        Books = booking.After;
        if (bookEvent is BookEvent.Traded traded)
        {
            var conid = traded.Fill.Instrument.Conid;
            realized[conid] = realized.GetValueOrDefault(conid) + booking.Trade.Realized;
        }

        if (booking.Close is not null)
        {
            ClosedDays.Add(new BookDay(atClose, [.. bookings], Books));
            atClose = Books;
            bookings.Clear();
            realized.Clear();
        }

        return booking;
    }

    public MarginFigures Margin(Valuation valuation) => Margin(Books, valuation);

    /// <summary>Margin that books would have.</summary>
    public static MarginFigures Margin(AccountBooks books, Valuation valuation)
    {
        var home = books.Profile.BaseCurrency;
        var holdings = books.Positions.Values.Where(position => position.Quantity != 0)
            .Select(position => new MarginHolding(
                position.Instrument,
                position.Quantity,
                valuation.Mark(position.Instrument),
                position.Instrument.Class == AssetClass.Option ? valuation.Mark(position.Instrument.Underlying!) : 0,
                valuation.Rate(position.Instrument.Currency, home)))
            .ToList();
        var futures = books.Positions.Values.Where(position => position.Instrument.SettlesDaily)
            .Sum(position => Daily(position, valuation) * valuation.Rate(position.Instrument.Currency, home));
        return RegT.Figures(
            holdings,
            books.Cash.GetValueOrDefault(home) + futures,
            books.Cash.Where(balance => balance.Key != home).Select(balance => balance.Value * valuation.Rate(balance.Key, home)));
    }

    public decimal Cash(Valuation valuation) => Books.Cash.Sum(balance => balance.Value * valuation.Rate(balance.Key, BaseCurrency));

    public decimal NetLiquidation(Valuation valuation) => decimal.Round(Cash(valuation) + Accruals(valuation) + Values(valuation).Sum(), 2);

    /// <summary>Dividends and interest that are not paid yet.</summary>
    public decimal Accruals(Valuation valuation) =>
        Books.Dividends.Values.Sum(accrual => accrual.Net * valuation.Rate(accrual.Instrument.Currency, BaseCurrency))
        + Books.BrokerInterest.Concat(Books.BondInterest).Sum(sum => sum.Value * valuation.Rate(sum.Key, BaseCurrency));

    public ProfitAndLoss ProfitAndLoss(Valuation valuation)
    {
        var positions = Positions(valuation);
        decimal inBase(AccountPosition position, decimal amount) =>
            amount * valuation.Rate(position.Listing.Instrument.Currency, BaseCurrency);
        return new ProfitAndLoss(
            decimal.Round(NetLiquidation(valuation) - atClose.NetWorth.Total - Deposits(valuation), 2),
            decimal.Round(positions.Sum(position => inBase(position, position.Unrealized)), 2),
            decimal.Round(positions.Sum(position => inBase(position, position.Realized)), 2));
    }

    public ImmutableArray<AccountPosition> Positions(Valuation valuation) =>
        [.. Books.Positions.Values.Select(position => PositionOf(position, valuation))];

    /// <summary>Money of each position in base currency; of a future its gain since the last close.</summary>
    private IEnumerable<decimal> Values(Valuation valuation) => Books.Positions.Values.Select(position =>
        (position.Instrument.SettlesDaily
            ? Daily(position, valuation)
            : position.Instrument.Money(position.Quantity, valuation.Mark(position.Instrument)))
        * valuation.Rate(position.Instrument.Currency, BaseCurrency));

    private AccountPosition PositionOf(Position position, Valuation valuation)
    {
        var mark = valuation.Mark(position.Instrument);
        var value = position.Instrument.Money(position.Quantity, mark);
        return new AccountPosition
        {
            Account = Books.Profile.Id,
            Listing = valuation.ListingOf(position.Instrument),
            Quantity = position.Quantity,
            AverageCost = position.Quantity == 0 ? 0 : decimal.Round(position.Cost / position.Quantity, 8),
            MarketPrice = mark,
            MarketValue = value,
            Unrealized = decimal.Round(value - position.Cost, 2),
            Realized = decimal.Round(realized.GetValueOrDefault(position.Instrument.Conid), 2),
            Daily = decimal.Round(Daily(position, valuation), 2),
        };
    }

    private static decimal Daily(Position position, Valuation valuation) =>
        position.Instrument.Money(position.Quantity, valuation.Mark(position.Instrument)) - position.CloseValue + position.DayFlow;

    private decimal Deposits(Valuation valuation) => bookings.Select(booking => booking.Event).OfType<BookEvent.CashPosted>()
        .Where(posted => posted.Posting.Kind == CashKind.DepositWithdrawal)
        .Sum(posted => posted.Posting.Amount * valuation.Rate(posted.Posting.Currency, BaseCurrency));
}
