namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>Which changes of an order are legal (codes: tws-api). A refused change leaves the order as it is.</summary>
internal static class ChangeRules
{
    private const int Duplicate = 103, AlreadyFilled = 104, DoesNotMatch = 105, ChangeFailed = 134, OtherType = 329;

    /// <summary>Null when the new terms may take the place of the old ones.</summary>
    public static Placement.Refused? Check(OrderState order, OrderTerms terms)
    {
        if (order.Status == OrderStatus.Filled)
            return new(AlreadyFilled, "Cannot modify a filled order.");
        if (order.IsFinal)
            return new(Duplicate, "Duplicate order id.");
        var old = order.Terms;
        if (order.Status == OrderStatus.ApiPending)
            return old.Conid == terms.Conid ? null : DoesNotMatchText();
        if ((old.Conid, old.Side, old.Account, old.ParentId, old.OcaGroup)
            != (terms.Conid, terms.Side, terms.Account, terms.ParentId, terms.OcaGroup))
            return DoesNotMatchText();
        if (old.Type != terms.Type && terms.Type is not ("MKT" or "LMT"))
            return new(OtherType, "Order modify failed. Cannot change to the new order type.");
        if (order.Filled > 0 && terms.Quantity <= order.Filled)
            return new(ChangeFailed, "Modify order failed: the new quantity is not above what has been executed.");
        return null;
    }

    private static Placement.Refused DoesNotMatchText() => new(DoesNotMatch, "Order being modified does not match original order.");
}
