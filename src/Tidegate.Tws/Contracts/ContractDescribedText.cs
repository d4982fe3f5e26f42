using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The text form of <see cref="ContractDescribed"/>, in which the contract's fields stand among the details.</summary>
internal static class ContractDescribedText
{
    public static ContractDescribed Visit<TWire>(ref TWire wire, ContractDescribed m)
        where TWire : IWire, allows ref struct
    {
        var requestId = wire.I32(1, m.RequestId);
        var contract = Name(ref wire, m.Contract);
        var details = new ContractDetails { MarketName = wire.Text(1, m.Details.MarketName) };
        contract = contract with
        {
            TradingClass = wire.Text(12, m.Contract.TradingClass),
            ConId = wire.I32(1, m.Contract.ConId),
        };
        details = details with { MinTick = wire.SizeOrUnset(2, m.Details.MinTick) };
        contract = contract with { Multiplier = wire.PriceOrUnset(7, m.Contract.Multiplier) };
        details = details with
        {
            OrderTypes = wire.Text(3, m.Details.OrderTypes),
            ValidExchanges = wire.Text(4, m.Details.ValidExchanges),
            PriceMagnifier = wire.I32(5, m.Details.PriceMagnifier),
            UnderlyingConId = wire.I32(6, m.Details.UnderlyingConId),
            LongName = wire.Prose(7, m.Details.LongName),
        };
        contract = contract with { PrimaryExchange = wire.Text(9, m.Contract.PrimaryExchange) };
        details = details with
        {
            ContractMonth = wire.Text(8, m.Details.ContractMonth),
            Industry = wire.Text(9, m.Details.Industry),
            Category = wire.Text(10, m.Details.Category),
            Subcategory = wire.Text(11, m.Details.Subcategory),
        };
        details = Hours(ref wire, details, m.Details) with
        {
            UnderlyingSymbol = wire.Text(19, m.Details.UnderlyingSymbol),
            UnderlyingSecurityType = wire.Text(20, m.Details.UnderlyingSecurityType),
            MarketRuleIds = wire.Text(21, m.Details.MarketRuleIds),
            RealExpirationDate = wire.Text(22, m.Details.RealExpirationDate),
            StockType = wire.Text(23, m.Details.StockType),
        };
        details = Sizes(ref wire, details, m.Details);
        if (wire.Version >= ServerVersion.FundFields && contract.SecurityType == SecurityType.Fund)
            details = details with { Fund = FundDetails.Visit(ref wire, m.Details.Fund) };
        if (wire.Version >= ServerVersion.IneligibilityReasons)
            details = details with { IneligibilityReasons = wire.List(58, m.Details.IneligibilityReasons) };
        return new() { RequestId = requestId, Contract = contract, Details = details };
    }

    /// <summary>Zone, hours, the rule of the economic value, other numbers, and the group of exchanges.</summary>
    public static ContractDetails Hours<TWire>(ref TWire wire, ContractDetails details, ContractDetails m)
        where TWire : IWire, allows ref struct => details with
        {
            TimeZoneId = wire.Text(12, m.TimeZoneId),
            TradingHours = wire.Text(13, m.TradingHours),
            LiquidHours = wire.Text(14, m.LiquidHours),
            EconomicValueRule = wire.Text(15, m.EconomicValueRule),
            EconomicValueMultiplier = wire.PriceOrUnset(16, m.EconomicValueMultiplier),
            SecurityIds = wire.Tags(17, m.SecurityIds),
            AggregateGroup = wire.I32OrUnset(18, m.AggregateGroup),
        };

    /// <summary>Least quantity and steps of quantities.</summary>
    public static ContractDetails Sizes<TWire>(ref TWire wire, ContractDetails details, ContractDetails m)
        where TWire : IWire, allows ref struct => details with
        {
            MinSize = wire.SizeOrUnset(24, m.MinSize),
            SizeIncrement = wire.SizeOrUnset(25, m.SizeIncrement),
            SuggestedSizeIncrement = wire.SizeOrUnset(26, m.SuggestedSizeIncrement),
        };

    private static Contract Name<TWire>(ref TWire wire, Contract m)
        where TWire : IWire, allows ref struct
    {
        var contract = new Contract
        {
            Symbol = wire.Text(2, m.Symbol),
            SecurityType = new(wire.Text(3, m.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.LastTradeDateOrContractMonth),
        };
        if (wire.Version >= ServerVersion.LastTradeDate)
            contract = contract with { LastTradeDate = wire.Text(21, m.LastTradeDate) };
        return contract with
        {
            Strike = ContractText.OrNone(wire.Price(5, m.Strike ?? 0)),
            Right = ContractText.OrNone(wire.Text(6, m.Right)),
            Exchange = wire.Text(8, m.Exchange),
            Currency = wire.Text(10, m.Currency),
            LocalSymbol = wire.Text(11, m.LocalSymbol),
        };
    }
}
