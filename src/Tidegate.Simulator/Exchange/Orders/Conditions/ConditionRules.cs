using System.Collections.Immutable;
using System.Diagnostics;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Orders.Conditions;

/// <summary>When conditions are true, and which cannot be meant.</summary>
internal static class ConditionRules
{
    /// <summary>Whether one of the groups is true in which "and" binds the conditions.</summary>
    public static bool AreTrue(ImmutableArray<OrderCondition> conditions, ConditionSnapshot snapshot)
    {
        var group = true;
        for (var i = 0; i < conditions.Length; i++)
        {
            group = group && IsTrue(conditions[i], snapshot);
            if (conditions[i].IsAnd && i + 1 < conditions.Length)
                continue;
            if (group)
                return true;
            group = true;
        }

        return false;
    }

    /// <summary>Whether one condition is true; one whose contract has no price now is not.</summary>
    public static bool IsTrue(OrderCondition condition, ConditionSnapshot snapshot) => condition switch
    {
        OrderCondition.Time time => Passes(time.IsMore, snapshot.Now.UtcTicks, time.At.UtcTicks),
        OrderCondition.Cushion cushion => Passes(cushion.IsMore, snapshot.CushionPercent, cushion.Percent),
        OrderCondition.Executed executed => snapshot.Executed.Any(one =>
            (one.Symbol, one.SecType) == (executed.Symbol, executed.SecType)
            && (executed.Exchange is "" or "*" or "SMART" || executed.Exchange == one.Exchange)),
        { Watched: { } conid } => snapshot.Contracts.TryGetValue(conid, out var contract) && IsTrue(condition, contract),
        _ => throw new UnreachableException(),
    };

    /// <summary>What is wrong with conditions; null when nothing is.</summary>
    public static string? Problem(OrderConditions conditions, Listings listings)
    {
        foreach (var condition in conditions.All)
        {
            if (condition.Watched is { } conid && listings.ByConid(conid) is null)
                return "The contract of a condition is not known.";
            if (condition is OrderCondition.Price { Method: not (0 or 1 or 2 or 3 or 4 or 7 or 8) })
                return "The trigger method of a condition is invalid.";
        }

        return null;
    }

    private static bool IsTrue(OrderCondition condition, WatchedContract contract) => condition switch
    {
        OrderCondition.Price price => Triggers.IsReached(
            price.Method, contract.Listing, price.IsMore, price.Level, contract.Now, contract.Before),
        OrderCondition.Volume volume => Passes(volume.IsMore, contract.Volume, volume.Size),
        OrderCondition.Change change => Passes(change.IsMore, contract.ChangePercent, change.Percent),
        _ => throw new UnreachableException(),
    };

    private static bool Passes(bool isMore, decimal value, decimal bound) => isMore ? value >= bound : value <= bound;
}
