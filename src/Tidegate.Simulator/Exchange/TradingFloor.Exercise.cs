using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>Options that are exercised or lapse by hand, and the ends of contracts.</content>
internal sealed partial class TradingFloor
{
    public ExerciseAnswer Exercise(ExerciseRequest request)
    {
        if (request.Account.Value.Length == 0 && rooms.Count > 1)
            return new ExerciseAnswer.Refused(435, "You must specify an account.");
        var name = request.Account.Value.Length == 0 ? rooms.Keys.Single() : request.Account.Value;
        if (!rooms.TryGetValue(name, out var room))
            return Unfit($"Invalid account code '{name}'.");
        if (Listings.ByConid(request.Conid) is not { } listing || listing.EndsAt <= Now)
            return new ExerciseAnswer.Refused(Listings.NoDefinition, Listings.NoDefinitionText);
        if (listing.SecType != "OPT")
            return Unfit("Only options can be exercised.");
        var wishes = room.ExerciseWishes.GetValueOrDefault(request.Conid);
        if (request.Quantity <= 0 || room.Books.Held(listing.Instrument) < request.Quantity + wishes.Exercised + wishes.Lapsed)
            return Unfit("The account does not hold so many contracts.");
        var underlying = listing.Instrument.Underlying!;
        var isLastDay = listing.Instrument.Expiry == NewYorkTime.DayOf(Now);
        if (!request.Lapses && underlying.Class != AssetClass.Stock && !isLastDay)
            return Unfit("An option on an index can be exercised on its last day only.");
        var distance = Valuation().Mark(underlying) - listing.Instrument.Strike!.Value;
        var isInTheMoney = listing.Instrument.PutCall == "C" ? distance > 0 : distance < 0;
        if (isInTheMoney == request.Lapses && !request.Overrides)
            return Unfit($"The option is {(isInTheMoney ? "in" : "out of")} the money; override it to go on.");

        wishes = request.Lapses
            ? wishes with { Lapsed = wishes.Lapsed + request.Quantity }
            : wishes with { Exercised = wishes.Exercised + request.Quantity };
        room.ExerciseWishes[request.Conid] = wishes;
        Raise((number, at) => new ExchangeEvent.ExerciseReceived(
            number, at, room.Books.Profile.Id, request.Conid, request.Quantity, request.Lapses));
        return new ExerciseAnswer.Accepted(request.Lapses ? wishes.Lapsed : wishes.Exercised);
    }

    private static ExerciseAnswer.Refused Unfit(string cause) => new(321, $"Error validating request.-'bO' : cause - {cause}");

    /// <summary>Books what was exercised by hand, as far as it is still held.</summary>
    private void ExerciseByHand(AccountRoom room, DateOnly day)
    {
        foreach (var (conid, wishes) in room.ExerciseWishes.ToList())
        {
            room.ExerciseWishes[conid] = wishes with { Exercised = 0 };
            if (wishes.Exercised == 0 || Held(room, conid, wishes.Exercised) is not { } part
                || part.Instrument.Underlying!.Class != AssetClass.Stock)
                continue;
            BookEnd(room, ContractEnd.Exercised(part, day.ToDateTime(ContractEnd.BookedAt)));
        }
    }

    /// <summary>Options and futures that end with the day leave the books.</summary>
    private void EndContracts(AccountRoom room, DateOnly day)
    {
        var at = day.ToDateTime(ContractEnd.BookedAt);
        var ending = room.Books.Positions.Values.Where(position => position.Quantity != 0 && position.Instrument.Expiry <= day)
            .Select(position => position.Instrument.Conid).ToList();
        foreach (var conid in ending)
        {
            if (room.ExerciseWishes.Remove(conid, out var wishes) && wishes.Lapsed > 0 && Held(room, conid, wishes.Lapsed) is { } lapsed)
                BookEnd(room, [ContractEnd.Lapsed(lapsed, at)]);
            if (room.Books.Positions[conid] is { Quantity: not 0 } position)
                BookEnd(room, ContractEnd.Of(position, ClosingMark(position.Instrument, day), at));
        }
    }

    private void BookEnd(AccountRoom room, IEnumerable<TradeFill> fills)
    {
        foreach (var fill in fills)
        {
            room.Book(new BookEvent.Traded(fill with { TransactionId = ++transactions, TradeId = ++trades }));
            RaiseChange(room, fill.Instrument);
        }
    }

    /// <summary>The oldest contracts of a position that is held; null when none is.</summary>
    private static Position? Held(AccountRoom room, long conid, decimal quantity)
    {
        if (!room.Books.Positions.TryGetValue(conid, out var position) || position.Quantity <= 0)
            return null;
        return position.Quantity <= quantity ? position : position.With(LotMatching.Take(position.Lots, -quantity).Taken);
    }
}
