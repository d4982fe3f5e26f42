using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

/// <summary>A history out of a seed: an event a day in three instruments, which splits and exchanges carry on.</summary>
internal sealed class MadeHistory
{
    public static readonly DateOnly First = new(2025, 1, 2);

    private readonly List<LedgerEntry> entries = [];
    private readonly Dictionary<string, decimal> held = new() { ["1"] = 0, ["2"] = 0, ["3"] = 0 };
    private readonly Random random;
    private readonly bool leaves;

    private MadeHistory(int seed, int events, bool leaves)
    {
        random = new(seed);
        this.leaves = leaves;
        for (var i = 0; i < events; i++)
        {
            Add(i);
        }
    }

    public IReadOnlyList<LedgerEntry> Entries => entries;

    public IReadOnlyDictionary<string, decimal> Held => held;

    public static MadeHistory Of(int seed, int events = 40, bool leaves = true) => new(seed, events, leaves);

    /// <summary>The entries with the results and costs that a walk from the beginning has: what a broker would write.</summary>
    public IReadOnlyList<LedgerEntry> Told()
    {
        var closings = AccountWalk.Of(new() { Entries = entries }).Closings.ToDictionary(closing => closing.Entry);
        return [.. entries.Select(entry => entry is Trade trade && closings.TryGetValue(trade.Id, out var closing)
            ? trade with { BrokerCost = -closing.Cost, BrokerRealized = closing.Realized }
            : entry)];
    }

    private void Add(int i)
    {
        var name = held.Keys.ElementAt(random.Next(held.Count));
        var quantity = held[name];
        switch (random.Next(20))
        {
            case 0 when quantity != 0:
                Take(i, Leg(i, name, quantity, "FS"));
                break;
            case 1 when quantity != 0:
                Take(i, Leg(i, name, -quantity / 2, "RS"));
                break;
            case 2 when quantity != 0:
                held.Remove(name);
                Take(i, Leg(i, name, -quantity, "TC"), count: false);
                held.Add($"{name}x", 0);
                Take(i, Leg(i + 500, $"{name}x", quantity * 2, "TC"));
                break;
            case 3 when quantity >= 0:
                var lot = new TransferLot
                {
                    Account = new("U1"),
                    When = Stock(i, 1, 1).When,
                    Day = First,
                    Currency = Usd,
                    Direction = TransferDirection.In,
                    Counterparty = "U2",
                    Quantity = 12,
                    Cost = 345,
                    Opened = First.AddDays(i), // younger than all others: the order of older ones is lost with the rows that told it
                };
                entries.Add(At(i, lot.In(name)));
                Take(i, Moved(i, 12).In(name));
                break;
            case 4 when quantity > 0 && leaves:
                Take(i, Moved(i, -quantity / 2).In(name));
                break;
            default:
                var size = random.Next(1, 21) * (random.Next(2) == 0 ? 1 : -1);
                Take(i, Stock(i, size, random.Next(10, 51), -1).In(name));
                break;
        }
    }

    private void Take(int i, LedgerEntry entry, bool count = true)
    {
        entries.Add(At(i, entry));
        if (count)
        {
            held[entry.Instrument.Value] += entry switch
            {
                Trade trade => trade.Quantity,
                CorporateAction leg => leg.Quantity,
                Transfer transfer => transfer.Quantity,
                _ => 0m,
            };
        }
    }

    private static LedgerEntry At(int i, LedgerEntry entry)
    {
        var day = First.AddDays(i);
        var dated = entry with
        {
            Day = day,
            When = new(new(day, new(15, 0), TimeSpan.Zero), $"{day:yyyy-MM-dd} 10:00:00",
            "America/New_York", TimeKnown: true)
        };
        return dated is CorporateAction leg ? leg with { ActionId = $"A{i}" } : dated;
    }
}
