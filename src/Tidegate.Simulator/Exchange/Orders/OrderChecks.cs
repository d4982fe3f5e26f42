using System.Globalization;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What makes a request for an order invalid, before anybody looks at the account (codes: tws-api).</summary>
internal static class OrderChecks
{
    private const int BadTick = 110, TypeAndTif = 111, CloseNeedsDay = 113, ZeroSize = 434, Invalid = 321, TooSmall = 388, Fraction = 10243;
    private const int NoPermission = 203;

    /// <summary>Null when the terms are in order.</summary>
    public static Placement.Refused? Check(Listing listing, OrderTerms terms, DateTimeOffset now) =>
        Contract(listing, terms, now) ?? Kind(listing, terms) ?? Size(listing, terms) ?? Prices(listing, terms) ?? Times(terms, now);

    /// <summary>Whether a type has a limit price of its own.</summary>
    public static bool HasLimit(string type) => type is "LMT" or "STP LMT" or "LIT" or "LOC";

    /// <summary>Whether a type waits for a price.</summary>
    public static bool IsTriggered(string type) => type is "STP" or "STP LMT" or "TRAIL" or "TRAIL LIMIT" or "MIT" or "LIT";

    /// <summary>Whether a stop follows the market.</summary>
    public static bool Trails(string type) => type is "TRAIL" or "TRAIL LIMIT";

    private static Placement.Refused? Contract(Listing listing, OrderTerms terms, DateTimeOffset now)
    {
        if (!listing.IsTradable)
            return new(NoPermission, $"The security {listing.Symbol} is not available or allowed for this account.");
        if (listing.EndsAt <= now)
            return new(Listings.NoDefinition, Listings.NoDefinitionText);
        if (terms.Exchange.Length > 0 && !listing.ValidExchanges.Contains(terms.Exchange))
            return new(Listings.NoDefinition, Listings.NoDefinitionText);
        return null;
    }

    private static Placement.Refused? Kind(Listing listing, OrderTerms terms)
    {
        if (!OrderKinds.Supported.ContainsKey(terms.Type))
        {
            return OrderKinds.Unsupported.ContainsKey(terms.Type)
                ? new(OrderKinds.UnsupportedType, OrderKinds.UnsupportedTypeText)
                : Cause($"Invalid order type: {terms.Type}");
        }

        // Listings have names of their own.
        var listed = terms.Type switch
        {
            "STP LMT" => "STPLMT",
            "TRAIL LIMIT" => "TRAILLMT",
            "MIDPRICE" => "MIDPX",
            "PEG MID" => "PEGMID",
            "PEG MKT" => "PEGMKT",
            "PEG PRIM" => "REL",
            _ => terms.Type,
        };
        return listing.OrderTypes.Contains(listed) ? null : new(OrderKinds.UnsupportedType, OrderKinds.UnsupportedTypeText);
    }

    private static Placement.Refused? Size(Listing listing, OrderTerms terms)
    {
        if (terms.CashQuantity is { } cash)
        {
            if (!listing.OrderTypes.Contains("CASHQTY"))
                return new(10244, "Cash quantity cannot be used for this order.");
            return cash > 0 && terms.Quantity == 0 ? null : Cause("Cash quantity must be above zero and stand without a quantity.");
        }

        if (terms.Quantity == 0)
            return new(ZeroSize, "The order size cannot be zero.");
        if (terms.Quantity < 0)
            return Cause("The order size must be above zero.");
        if (terms.Quantity % listing.SizeIncrement != 0)
            return new(Fraction, "Fractional-sized order cannot be placed via API. Please use desktop version to place this order.");
        if (terms.Quantity < listing.MinSize)
            return new(
                TooSmall, $"Order size {Text(terms.Quantity)} is smaller than the minimum required size of {Text(listing.MinSize)}.");
        if (terms.MinQuantity > terms.Quantity)
            return Cause("The minimum quantity is larger than the order.");
        return null;
    }

    private static Placement.Refused? Prices(Listing listing, OrderTerms terms)
    {
        if (HasLimit(terms.Type) && terms.LimitPrice is null)
            return Cause("The order needs a limit price.");
        if (terms.Type is "STP" or "STP LMT" or "MIT" or "LIT" && terms.AuxPrice is null)
            return Cause("The order needs a stop price.");
        if (Trails(terms.Type))
        {
            if (terms.AuxPrice is null == terms.TrailingPercent is null)
                return Cause("A trailing order needs either an amount or a percentage.");
            if (terms.AuxPrice <= 0 || terms.TrailingPercent is <= 0 or > 100)
                return Cause("The distance of a trailing order must be above zero.");
            if (terms is { Type: "TRAIL LIMIT", LimitPrice: null, LimitPriceOffset: null })
                return Cause("A trailing limit order needs a limit price or its offset.");
        }

        var limit = HasLimit(terms.Type) || Pegs.Follows(terms.Type) ? terms.LimitPrice : null;
        foreach (var price in (decimal?[])[limit, Trails(terms.Type) ? null : terms.AuxPrice])
        {
            if (price is < 0)
                return Cause("The price must be above zero.");
            if (price is { } given && !listing.PriceRule.Fits(given))
                return new(BadTick, "The price does not conform to the minimum price variation for this contract.");
        }

        return null;
    }

    private static Placement.Refused? Times(OrderTerms terms, DateTimeOffset now)
    {
        if (!OrderKinds.TimesInForce.Contains(terms.TimeInForce))
            return Cause($"Invalid time in force: {terms.TimeInForce}");
        if (terms.Type is "MOC" or "LOC" && terms.TimeInForce != "DAY")
            return new(CloseNeedsDay, "The TIF option should be set to DAY for MOC and LOC orders.");
        if (terms.TimeInForce == "OPG" && terms.Type is not ("MKT" or "LMT"))
            return new(TypeAndTif, "The TIF (Time in Force) and the order type are incompatible.");
        if (terms.TimeInForce is "IOC" or "FOK" or "OPG" && Pegs.Follows(terms.Type))
            return new(TypeAndTif, "The TIF (Time in Force) and the order type are incompatible.");
        if (terms.TimeInForce is "IOC" or "FOK" && (IsTriggered(terms.Type) || terms.GoodAfter is not null))
            return new(TypeAndTif, "The TIF (Time in Force) and the order type are incompatible.");
        if (terms.TimeInForce == "GTD" != terms.GoodTill is not null)
            return Cause("A good-till date and the time in force GTD belong together.");
        if (terms.GoodTill <= now)
            return Cause("The good-till date lies in the past.");
        if (terms.TriggerMethod is not (0 or 1 or 2 or 3 or 4 or 7 or 8))
            return new(146, "Invalid trigger method.");
        return terms.OcaType is < 0 or > 3 ? Cause("The OCA type must be 1, 2 or 3.") : null;
    }

    private static Placement.Refused Cause(string cause) => new(Invalid, $"Error validating request.-'bS' : cause - {cause}");

    private static string Text(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
