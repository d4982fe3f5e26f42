using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The text form of <see cref="BondDescribed"/>, in which the contract's fields stand among the details.</summary>
internal static class BondDescribedText
{
    public static BondDescribed Visit<TWire>(ref TWire wire, BondDescribed m)
        where TWire : IWire, allows ref struct
    {
        var requestId = wire.I32(1, m.RequestId);
        var contract = new Contract
        {
            Symbol = wire.Text(2, m.Contract.Symbol),
            SecurityType = new(wire.Text(3, m.Contract.SecurityType.Code)),
        };
        var bond = new BondDetails
        {
            Cusip = wire.Text(44, m.Details.Bond.Cusip),
            Coupon = wire.Real(48, m.Details.Bond.Coupon),
        };
        contract = contract with { LastTradeDateOrContractMonth = wire.Text(4, m.Contract.LastTradeDateOrContractMonth) };
        bond = bond with
        {
            IssueDate = wire.Text(45, m.Details.Bond.IssueDate),
            Ratings = wire.Text(46, m.Details.Bond.Ratings),
            BondType = wire.Text(47, m.Details.Bond.BondType),
            CouponType = wire.Text(49, m.Details.Bond.CouponType),
            IsConvertible = wire.Flag(50, m.Details.Bond.IsConvertible),
            IsCallable = wire.Flag(51, m.Details.Bond.IsCallable),
            IsPuttable = wire.Flag(52, m.Details.Bond.IsPuttable),
            DescriptionAppended = wire.Text(53, m.Details.Bond.DescriptionAppended),
        };
        contract = contract with
        {
            Exchange = wire.Text(8, m.Contract.Exchange),
            Currency = wire.Text(10, m.Contract.Currency),
        };
        var details = new ContractDetails { MarketName = wire.Text(1, m.Details.MarketName) };
        contract = contract with
        {
            TradingClass = wire.Text(12, m.Contract.TradingClass),
            ConId = wire.I32(1, m.Contract.ConId),
        };
        details = details with
        {
            MinTick = wire.SizeOrUnset(2, m.Details.MinTick),
            OrderTypes = wire.Text(3, m.Details.OrderTypes),
            ValidExchanges = wire.Text(4, m.Details.ValidExchanges),
        };
        bond = bond with
        {
            NextOptionDate = wire.Text(54, m.Details.Bond.NextOptionDate),
            NextOptionType = wire.Text(55, m.Details.Bond.NextOptionType),
            NextOptionPartial = wire.Flag(56, m.Details.Bond.NextOptionPartial),
            Notes = wire.Text(57, m.Details.Bond.Notes),
        };
        details = details with { Bond = bond, LongName = wire.Prose(7, m.Details.LongName) };
        return new() { RequestId = requestId, Contract = contract, Details = Hours(ref wire, details, m.Details) };
    }

    private static ContractDetails Hours<TWire>(ref TWire wire, ContractDetails details, ContractDetails m)
        where TWire : IWire, allows ref struct
    {
        if (wire.Version >= ServerVersion.BondTradingHours)
        {
            details = details with
            {
                TimeZoneId = wire.Text(12, m.TimeZoneId),
                TradingHours = wire.Text(13, m.TradingHours),
                LiquidHours = wire.Text(14, m.LiquidHours),
            };
        }

        details = details with
        {
            EconomicValueRule = wire.Text(15, m.EconomicValueRule),
            EconomicValueMultiplier = wire.PriceOrUnset(16, m.EconomicValueMultiplier),
            SecurityIds = wire.Tags(17, m.SecurityIds),
            AggregateGroup = wire.I32OrUnset(18, m.AggregateGroup),
            MarketRuleIds = wire.Text(21, m.MarketRuleIds),
        };
        return ContractDescribedText.Sizes(ref wire, details, m);
    }
}
