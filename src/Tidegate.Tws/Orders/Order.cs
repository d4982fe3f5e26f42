using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>
/// What is to be traded and how. What is not set is null or empty and leaves the choice to the broker. Quantities are in units of the
/// instrument, prices in its currency.
/// </summary>
public sealed partial record Order : IWirePart<Order>
{
    private OrderFields fields = new();

    /// <summary>Who placed it; only from the gateway.</summary>
    public int ClientId { get => fields.ClientId; init => fields.ClientId = value; }

    /// <summary>The client's number; only from the gateway, who places an order gives it beside.</summary>
    public int OrderId { get => fields.OrderId; init => fields.OrderId = value; }

    /// <summary>The account-wide number; only from the gateway.</summary>
    public long PermId { get => fields.PermId; init => fields.PermId = value; }

    /// <summary>Order of this client that has to fill first; 0 for none.</summary>
    public int ParentId { get => fields.ParentId; init => fields.ParentId = value; }

    /// <summary>Buys or sells.</summary>
    public OrderAction Action { get => fields.Action; init => fields.Action = value; }

    /// <summary>In units of the instrument; null where <see cref="CashQuantity"/> counts.</summary>
    public decimal? TotalQuantity { get => fields.TotalQuantity; init => fields.TotalQuantity = value; }

    /// <summary>How much of it is shown.</summary>
    public int? DisplaySize { get => fields.DisplaySize; init => fields.DisplaySize = value; }

    /// <summary>How it finds its price.</summary>
    public OrderType OrderType { get => fields.OrderType; init => fields.OrderType = value; }

    /// <summary>The limit.</summary>
    public decimal? LimitPrice { get => fields.LimitPrice; init => fields.LimitPrice = value; }

    /// <summary>Stop price, trailing amount or offset, by type.</summary>
    public decimal? AuxPrice { get => fields.AuxPrice; init => fields.AuxPrice = value; }

    /// <summary>How long it works.</summary>
    public TimeInForce TimeInForce { get => fields.TimeInForce; init => fields.TimeInForce = value; }

    /// <summary>The account; may be empty where there is one only.</summary>
    public string Account { get => fields.Account; init => fields.Account = value; }

    /// <summary>Where it settles; institutions only.</summary>
    public string SettlingFirm { get => fields.SettlingFirm; init => fields.SettlingFirm = value; }

    /// <summary>Account that clears it; institutions only.</summary>
    public string ClearingAccount { get => fields.ClearingAccount; init => fields.ClearingAccount = value; }

    /// <summary><c>IB</c>, <c>Away</c> or <c>PTA</c>; institutions only.</summary>
    public string ClearingIntent { get => fields.ClearingIntent; init => fields.ClearingIntent = value; }

    /// <summary>Fills whole or not at all.</summary>
    public bool AllOrNone { get => fields.AllOrNone; init => fields.AllOrNone = value; }

    /// <summary>A block order, for options.</summary>
    public bool BlockOrder { get => fields.BlockOrder; init => fields.BlockOrder = value; }

    /// <summary>Not shown.</summary>
    public bool Hidden { get => fields.Hidden; init => fields.Hidden = value; }

    /// <summary>Also works outside of regular hours.</summary>
    public bool OutsideRth { get => fields.OutsideRth; init => fields.OutsideRth = value; }

    /// <summary>Takes all prices up to the limit.</summary>
    public bool SweepToFill { get => fields.SweepToFill; init => fields.SweepToFill = value; }

    /// <summary>Offset of a relative order, 0.01 is 1 %.</summary>
    public decimal? PercentOffset { get => fields.PercentOffset; init => fields.PercentOffset = value; }

    /// <summary>Distance of a trailing stop in per cent.</summary>
    public decimal? TrailingPercent { get => fields.TrailingPercent; init => fields.TrailingPercent = value; }

    /// <summary>Where a trailing stop begins.</summary>
    public decimal? TrailStopPrice { get => fields.TrailStopPrice; init => fields.TrailStopPrice = value; }

    /// <summary>Least quantity of a fill.</summary>
    public int? MinQuantity { get => fields.MinQuantity; init => fields.MinQuantity = value; }

    /// <summary>Begins to work then: <c>yyyyMMdd HH:mm:ss ZONE</c>.</summary>
    public string GoodAfterTime { get => fields.GoodAfterTime; init => fields.GoodAfterTime = value; }

    /// <summary>Works until then, for GTD: <c>yyyyMMdd HH:mm:ss ZONE</c>.</summary>
    public string GoodTillDate { get => fields.GoodTillDate; init => fields.GoodTillDate = value; }

    /// <summary>Name of the group of which one order cancels the others.</summary>
    public string OcaGroup { get => fields.OcaGroup; init => fields.OcaGroup = value; }

    /// <summary>The client's own reference; comes back with each execution.</summary>
    public string OrderRef { get => fields.OrderRef; init => fields.OrderRef = value; }

    /// <summary>For institutions.</summary>
    public string Rule80A { get => fields.Rule80A; init => fields.Rule80A = value; }

    /// <summary>1 cancel the rest with block, 2 reduce with block, 3 reduce without block.</summary>
    public int OcaType { get => fields.OcaType; init => fields.OcaType = value; }

    /// <summary>
    /// What sets off a stop: 0 default, 1 double bid or ask, 2 last, 3 double last, 4 bid or ask, 7 last or bid or ask, 8 middle.
    /// </summary>
    public int TriggerMethod { get => fields.TriggerMethod; init => fields.TriggerMethod = value; }

    /// <summary>Begin of the active time of a GTC order.</summary>
    public string ActiveStartTime { get => fields.ActiveStartTime; init => fields.ActiveStartTime = value; }

    /// <summary>End of the active time of a GTC order.</summary>
    public string ActiveStopTime { get => fields.ActiveStopTime; init => fields.ActiveStopTime = value; }

    /// <summary>An advisor's group.</summary>
    public string FaGroup { get => fields.FaGroup; init => fields.FaGroup = value; }

    /// <summary>How an advisor's order is shared out.</summary>
    public string FaMethod { get => fields.FaMethod; init => fields.FaMethod = value; }

    /// <summary>Percentage of an advisor's order.</summary>
    public string FaPercentage { get => fields.FaPercentage; init => fields.FaPercentage = value; }

    /// <summary>For orders by volatility.</summary>
    public VolatilityTerms Volatility { get => fields.Volatility; init => fields.Volatility = value; }

    /// <summary>For orders in levels.</summary>
    public ScaleTerms Scale { get => fields.Scale; init => fields.Scale = value; }

    /// <summary>Levels by hand.</summary>
    public string ScaleTable { get => fields.ScaleTable; init => fields.ScaleTable = value; }

    /// <summary><c>D</c> delta, <c>B</c> beta, <c>F</c> forex, <c>P</c> pair; with a parent.</summary>
    public string HedgeType { get => fields.HedgeType; init => fields.HedgeType = value; }

    /// <summary>Beta or ratio of the hedge.</summary>
    public string HedgeParam { get => fields.HedgeParam; init => fields.HedgeParam = value; }

    /// <summary>Such as <c>Adaptive</c>.</summary>
    public string AlgoStrategy { get => fields.AlgoStrategy; init => fields.AlgoStrategy = value; }

    /// <summary>Parameters of the algo.</summary>
    public ImmutableArray<TagValue> AlgoParams { get => fields.AlgoParams; init => fields.AlgoParams = value; }

    /// <summary>Identifies the algo.</summary>
    public string AlgoId { get => fields.AlgoId; init => fields.AlgoId = value; }

    /// <summary>How a combination is routed.</summary>
    public ImmutableArray<TagValue> SmartComboRoutingParams
    {
        get => fields.SmartComboRoutingParams;
        init => fields.SmartComboRoutingParams = value;
    }

    /// <summary>Asks for margins and commission; nothing is placed.</summary>
    public bool WhatIf { get => fields.WhatIf; init => fields.WhatIf = value; }

    /// <summary>Whether it goes to the broker at once. If not, it waits in the gateway for one that does.</summary>
    public bool Transmit { get => fields.Transmit; init => fields.Transmit = value; }

    /// <summary>Goes through although the price is far from the market.</summary>
    public bool OverridePercentageConstraints
    {
        get => fields.OverridePercentageConstraints;
        init => fields.OverridePercentageConstraints = value;
    }

    /// <summary><c>O</c> or <c>C</c>; institutions only.</summary>
    public string OpenClose { get => fields.OpenClose; init => fields.OpenClose = value; }

    /// <summary>0 customer, 1 firm.</summary>
    public int Origin { get => fields.Origin; init => fields.Origin = value; }

    /// <summary>1 the broker holds the shares, 2 they come from elsewhere.</summary>
    public int ShortSaleSlot { get => fields.ShortSaleSlot; init => fields.ShortSaleSlot = value; }

    /// <summary>Where shares sold short come from.</summary>
    public string DesignatedLocation { get => fields.DesignatedLocation; init => fields.DesignatedLocation = value; }

    /// <summary>Of a short sale; -1 for none.</summary>
    public int ExemptCode { get => fields.ExemptCode; init => fields.ExemptCode = value; }

    /// <summary>By how much the limit may be exceeded.</summary>
    public decimal DiscretionaryAmount { get => fields.DiscretionaryAmount; init => fields.DiscretionaryAmount = value; }

    /// <summary>Not routed by the broker.</summary>
    public bool OptOutSmartRouting { get => fields.OptOutSmartRouting; init => fields.OptOutSmartRouting = value; }

    /// <summary>Of an auction on BOX.</summary>
    public decimal? StartingPrice { get => fields.StartingPrice; init => fields.StartingPrice = value; }

    /// <summary>For orders pegged to a stock.</summary>
    public decimal? StockReferencePrice { get => fields.StockReferencePrice; init => fields.StockReferencePrice = value; }

    /// <summary>For orders pegged to a stock.</summary>
    public decimal? Delta { get => fields.Delta; init => fields.Delta = value; }

    /// <summary>Below it the order ends.</summary>
    public decimal? StockRangeLower { get => fields.StockRangeLower; init => fields.StockRangeLower = value; }

    /// <summary>Above it the order ends.</summary>
    public decimal? StockRangeUpper { get => fields.StockRangeUpper; init => fields.StockRangeUpper = value; }

    /// <summary>At the discretion of the destination.</summary>
    public bool NotHeld { get => fields.NotHeld; init => fields.NotHeld = value; }

    /// <summary>Options without a field.</summary>
    public ImmutableArray<TagValue> MiscOptions { get => fields.MiscOptions; init => fields.MiscOptions = value; }

    /// <summary>Of a broker's client who was asked.</summary>
    public bool Solicited { get => fields.Solicited; init => fields.Solicited = value; }

    /// <summary>Size varies at random.</summary>
    public bool RandomizeSize { get => fields.RandomizeSize; init => fields.RandomizeSize = value; }

    /// <summary>Price varies at random.</summary>
    public bool RandomizePrice { get => fields.RandomizePrice; init => fields.RandomizePrice = value; }

    /// <summary>For orders pegged to another instrument.</summary>
    public PegTerms Peg { get => fields.Peg; init => fields.Peg = value; }

    /// <summary>What a stop turns into.</summary>
    public AdjustedStop Adjusted { get => fields.Adjusted; init => fields.Adjusted = value; }

    /// <summary>What has to be true first.</summary>
    public ImmutableArray<OrderCondition> Conditions { get => fields.Conditions; init => fields.Conditions = value; }

    /// <summary>The conditions cancel the order instead of starting it.</summary>
    public bool ConditionsCancelOrder { get => fields.ConditionsCancelOrder; init => fields.ConditionsCancelOrder = value; }

    /// <summary>The conditions also count outside of regular hours.</summary>
    public bool ConditionsIgnoreRth { get => fields.ConditionsIgnoreRth; init => fields.ConditionsIgnoreRth = value; }

    /// <summary>An advisor's model.</summary>
    public string ModelCode { get => fields.ModelCode; init => fields.ModelCode = value; }

    /// <summary>Who operates, as some exchanges want to know.</summary>
    public string ExtOperator { get => fields.ExtOperator; init => fields.ExtOperator = value; }

    /// <summary>Soft dollar tier.</summary>
    public SoftDollarTier SoftDollarTier { get => fields.SoftDollarTier; init => fields.SoftDollarTier = value; }

    /// <summary>Money instead of a quantity.</summary>
    public decimal? CashQuantity { get => fields.CashQuantity; init => fields.CashQuantity = value; }

    /// <summary>Who decided.</summary>
    public string Mifid2DecisionMaker { get => fields.Mifid2DecisionMaker; init => fields.Mifid2DecisionMaker = value; }

    /// <summary>What algorithm decided.</summary>
    public string Mifid2DecisionAlgo { get => fields.Mifid2DecisionAlgo; init => fields.Mifid2DecisionAlgo = value; }

    /// <summary>Who executes.</summary>
    public string Mifid2ExecutionTrader { get => fields.Mifid2ExecutionTrader; init => fields.Mifid2ExecutionTrader = value; }

    /// <summary>What algorithm executes.</summary>
    public string Mifid2ExecutionAlgo { get => fields.Mifid2ExecutionAlgo; init => fields.Mifid2ExecutionAlgo = value; }

    /// <summary>No automatic price for the hedge.</summary>
    public bool DontUseAutoPriceForHedge { get => fields.DontUseAutoPriceForHedge; init => fields.DontUseAutoPriceForHedge = value; }

    /// <summary>Held by an order management system.</summary>
    public bool IsOmsContainer { get => fields.IsOmsContainer; init => fields.IsOmsContainer = value; }

    /// <summary>Turns a relative order into one with discretion.</summary>
    public bool DiscretionaryUpToLimitPrice
    {
        get => fields.DiscretionaryUpToLimitPrice;
        init => fields.DiscretionaryUpToLimitPrice = value;
    }

    /// <summary>When the broker cancels it; completed orders only.</summary>
    public string AutoCancelDate { get => fields.AutoCancelDate; init => fields.AutoCancelDate = value; }

    /// <summary>What was filled; completed orders only.</summary>
    public decimal? FilledQuantity { get => fields.FilledQuantity; init => fields.FilledQuantity = value; }

    /// <summary>Completed orders only.</summary>
    public int ReferenceFuturesConId { get => fields.ReferenceFuturesConId; init => fields.ReferenceFuturesConId = value; }

    /// <summary>The parent goes when this is cancelled.</summary>
    public bool AutoCancelParent { get => fields.AutoCancelParent; init => fields.AutoCancelParent = value; }

    /// <summary>Completed orders only.</summary>
    public string Shareholder { get => fields.Shareholder; init => fields.Shareholder = value; }

    /// <summary>Only for the imbalance at the open or close.</summary>
    public bool ImbalanceOnly { get => fields.ImbalanceOnly; init => fields.ImbalanceOnly = value; }

    /// <summary>A marketable order goes to the best exchange.</summary>
    public bool? RouteMarketableToBbo { get => fields.RouteMarketableToBbo; init => fields.RouteMarketableToBbo = value; }

    /// <summary>Account-wide number of the parent; completed orders only.</summary>
    public long? ParentPermId { get => fields.ParentPermId; init => fields.ParentPermId = value; }

    /// <summary>Whether the broker caps the price.</summary>
    public bool? UsePriceManagement { get => fields.UsePriceManagement; init => fields.UsePriceManagement = value; }

    /// <summary>Seconds that it works, for the broker's own venue.</summary>
    public int? Duration { get => fields.Duration; init => fields.Duration = value; }

    /// <summary>Seconds that it stays in the broker's own venue.</summary>
    public int? PostToAts { get => fields.PostToAts; init => fields.PostToAts = value; }

    /// <summary>Codes of rejections that are accepted.</summary>
    public string AdvancedErrorOverride { get => fields.AdvancedErrorOverride; init => fields.AdvancedErrorOverride = value; }

    /// <summary>When a person decided.</summary>
    public string ManualOrderTime { get => fields.ManualOrderTime; init => fields.ManualOrderTime = value; }

    /// <summary>How it competes in the broker's own venue.</summary>
    public CompeteTerms Compete { get => fields.Compete; init => fields.Compete = value; }

    /// <summary>A broker's customer.</summary>
    public string CustomerAccount { get => fields.CustomerAccount; init => fields.CustomerAccount = value; }

    /// <summary>Whether that customer is professional.</summary>
    public bool ProfessionalCustomer { get => fields.ProfessionalCustomer; init => fields.ProfessionalCustomer = value; }

    /// <summary>Accrued interest; only from the gateway.</summary>
    public string BondAccruedInterest { get => fields.BondAccruedInterest; init => fields.BondAccruedInterest = value; }

    /// <summary>Also works over night.</summary>
    public bool IncludeOvernight { get => fields.IncludeOvernight; init => fields.IncludeOvernight = value; }

    /// <summary>1 by a person, 0 by a machine.</summary>
    public int? ManualOrderIndicator { get => fields.ManualOrderIndicator; init => fields.ManualOrderIndicator = value; }

    /// <summary>Who submitted it; only from the gateway.</summary>
    public string Submitter { get => fields.Submitter; init => fields.Submitter = value; }

    /// <summary>Takes it off without cancelling; from version 216.</summary>
    public bool Deactivate { get => fields.Deactivate; init => fields.Deactivate = value; }

    /// <summary>Never takes what is there; from version 216.</summary>
    public bool PostOnly { get => fields.PostOnly; init => fields.PostOnly = value; }

    /// <summary>Works before the open; from version 216.</summary>
    public bool AllowPreOpen { get => fields.AllowPreOpen; init => fields.AllowPreOpen = value; }

    /// <summary>Not in the opening auction; from version 216.</summary>
    public bool IgnoreOpenAuction { get => fields.IgnoreOpenAuction; init => fields.IgnoreOpenAuction = value; }

    /// <summary>Looks for a better price; from version 217.</summary>
    public bool? SeekPriceImprovement { get => fields.SeekPriceImprovement; init => fields.SeekPriceImprovement = value; }

    /// <summary>Kind of preview; from version 217.</summary>
    public int? WhatIfType { get => fields.WhatIfType; init => fields.WhatIfType = value; }

    /// <summary>Greatest size of a hedge; from version 223.</summary>
    public int? HedgeMaxSize { get => fields.HedgeMaxSize; init => fields.HedgeMaxSize = value; }

    /// <summary>1 match, 2 improvement, 3 transparent; text only.</summary>
    public int AuctionStrategy { get => fields.AuctionStrategy; init => fields.AuctionStrategy = value; }
}
