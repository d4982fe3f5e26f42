using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>
/// What is to be traded and how. What is not set is null or empty and leaves the choice to the broker. Quantities are in units of the
/// instrument, prices in its currency.
/// </summary>
public sealed partial record Order : IWirePart<Order>
{
    /// <summary>Who placed it; only from the gateway.</summary>
    public int ClientId { get; init; }

    /// <summary>The client's number; only from the gateway, who places an order gives it beside.</summary>
    public int OrderId { get; init; }

    /// <summary>The account-wide number; only from the gateway.</summary>
    public long PermId { get; init; }

    /// <summary>Order of this client that has to fill first; 0 for none.</summary>
    public int ParentId { get; init; }

    /// <summary>Buys or sells.</summary>
    public OrderAction Action { get; init; }

    /// <summary>In units of the instrument; null where <see cref="CashQuantity"/> counts.</summary>
    public decimal? TotalQuantity { get; init; }

    /// <summary>How much of it is shown.</summary>
    public int? DisplaySize { get; init; }

    /// <summary>How it finds its price.</summary>
    public OrderType OrderType { get; init; }

    /// <summary>The limit.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>Stop price, trailing amount or offset, by type.</summary>
    public decimal? AuxPrice { get; init; }

    /// <summary>How long it works.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>The account; may be empty where there is one only.</summary>
    public string Account { get; init; } = "";

    /// <summary>Where it settles; institutions only.</summary>
    public string SettlingFirm { get; init; } = "";

    /// <summary>Account that clears it; institutions only.</summary>
    public string ClearingAccount { get; init; } = "";

    /// <summary><c>IB</c>, <c>Away</c> or <c>PTA</c>; institutions only.</summary>
    public string ClearingIntent { get; init; } = "";

    /// <summary>Fills whole or not at all.</summary>
    public bool AllOrNone { get; init; }

    /// <summary>A block order, for options.</summary>
    public bool BlockOrder { get; init; }

    /// <summary>Not shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>Also works outside of regular hours.</summary>
    public bool OutsideRth { get; init; }

    /// <summary>Takes all prices up to the limit.</summary>
    public bool SweepToFill { get; init; }

    /// <summary>Offset of a relative order, 0.01 is 1 %.</summary>
    public decimal? PercentOffset { get; init; }

    /// <summary>Distance of a trailing stop in per cent.</summary>
    public decimal? TrailingPercent { get; init; }

    /// <summary>Where a trailing stop begins.</summary>
    public decimal? TrailStopPrice { get; init; }

    /// <summary>Least quantity of a fill.</summary>
    public int? MinQuantity { get; init; }

    /// <summary>Begins to work then: <c>yyyyMMdd HH:mm:ss ZONE</c>.</summary>
    public string GoodAfterTime { get; init; } = "";

    /// <summary>Works until then, for GTD: <c>yyyyMMdd HH:mm:ss ZONE</c>.</summary>
    public string GoodTillDate { get; init; } = "";

    /// <summary>Name of the group of which one order cancels the others.</summary>
    public string OcaGroup { get; init; } = "";

    /// <summary>The client's own reference; comes back with each execution.</summary>
    public string OrderRef { get; init; } = "";

    /// <summary>For institutions.</summary>
    public string Rule80A { get; init; } = "";

    /// <summary>1 cancel the rest with block, 2 reduce with block, 3 reduce without block.</summary>
    public int OcaType { get; init; }

    /// <summary>
    /// What sets off a stop: 0 default, 1 double bid or ask, 2 last, 3 double last, 4 bid or ask, 7 last or bid or ask, 8 middle.
    /// </summary>
    public int TriggerMethod { get; init; }

    /// <summary>Begin of the active time of a GTC order.</summary>
    public string ActiveStartTime { get; init; } = "";

    /// <summary>End of the active time of a GTC order.</summary>
    public string ActiveStopTime { get; init; } = "";

    /// <summary>An advisor's group.</summary>
    public string FaGroup { get; init; } = "";

    /// <summary>How an advisor's order is shared out.</summary>
    public string FaMethod { get; init; } = "";

    /// <summary>Percentage of an advisor's order.</summary>
    public string FaPercentage { get; init; } = "";

    /// <summary>For orders by volatility.</summary>
    public VolatilityTerms Volatility { get; init; }

    /// <summary>For orders in levels.</summary>
    public ScaleTerms Scale { get; init; }

    /// <summary>Levels by hand.</summary>
    public string ScaleTable { get; init; } = "";

    /// <summary><c>D</c> delta, <c>B</c> beta, <c>F</c> forex, <c>P</c> pair; with a parent.</summary>
    public string HedgeType { get; init; } = "";

    /// <summary>Beta or ratio of the hedge.</summary>
    public string HedgeParam { get; init; } = "";

    /// <summary>Such as <c>Adaptive</c>.</summary>
    public string AlgoStrategy { get; init; } = "";

    /// <summary>Parameters of the algo.</summary>
    public ImmutableArray<TagValue> AlgoParams { get; init; } = [];

    /// <summary>Identifies the algo.</summary>
    public string AlgoId { get; init; } = "";

    /// <summary>How a combination is routed.</summary>
    public ImmutableArray<TagValue> SmartComboRoutingParams { get; init; } = [];

    /// <summary>Asks for margins and commission; nothing is placed.</summary>
    public bool WhatIf { get; init; }

    /// <summary>Whether it goes to the broker at once. If not, it waits in the gateway for one that does.</summary>
    public bool Transmit { get; init; } = true;

    /// <summary>Goes through although the price is far from the market.</summary>
    public bool OverridePercentageConstraints { get; init; }

    /// <summary><c>O</c> or <c>C</c>; institutions only.</summary>
    public string OpenClose { get; init; } = "";

    /// <summary>0 customer, 1 firm.</summary>
    public int Origin { get; init; }

    /// <summary>1 the broker holds the shares, 2 they come from elsewhere.</summary>
    public int ShortSaleSlot { get; init; }

    /// <summary>Where shares sold short come from.</summary>
    public string DesignatedLocation { get; init; } = "";

    /// <summary>Of a short sale; -1 for none.</summary>
    public int ExemptCode { get; init; } = -1;

    /// <summary>By how much the limit may be exceeded.</summary>
    public decimal DiscretionaryAmount { get; init; }

    /// <summary>Not routed by the broker.</summary>
    public bool OptOutSmartRouting { get; init; }

    /// <summary>Of an auction on BOX.</summary>
    public decimal? StartingPrice { get; init; }

    /// <summary>For orders pegged to a stock.</summary>
    public decimal? StockReferencePrice { get; init; }

    /// <summary>For orders pegged to a stock.</summary>
    public decimal? Delta { get; init; }

    /// <summary>Below it the order ends.</summary>
    public decimal? StockRangeLower { get; init; }

    /// <summary>Above it the order ends.</summary>
    public decimal? StockRangeUpper { get; init; }

    /// <summary>At the discretion of the destination.</summary>
    public bool NotHeld { get; init; }

    /// <summary>Options without a field.</summary>
    public ImmutableArray<TagValue> MiscOptions { get; init; } = [];

    /// <summary>Of a broker's client who was asked.</summary>
    public bool Solicited { get; init; }

    /// <summary>Size varies at random.</summary>
    public bool RandomizeSize { get; init; }

    /// <summary>Price varies at random.</summary>
    public bool RandomizePrice { get; init; }

    /// <summary>For orders pegged to another instrument.</summary>
    public PegTerms Peg { get; init; }

    /// <summary>What a stop turns into.</summary>
    public AdjustedStop Adjusted { get; init; }

    /// <summary>What has to be true first.</summary>
    public ImmutableArray<OrderCondition> Conditions { get; init; } = [];

    /// <summary>The conditions cancel the order instead of starting it.</summary>
    public bool ConditionsCancelOrder { get; init; }

    /// <summary>The conditions also count outside of regular hours.</summary>
    public bool ConditionsIgnoreRth { get; init; }

    /// <summary>An advisor's model.</summary>
    public string ModelCode { get; init; } = "";

    /// <summary>Who operates, as some exchanges want to know.</summary>
    public string ExtOperator { get; init; } = "";

    /// <summary>Soft dollar tier.</summary>
    public SoftDollarTier SoftDollarTier { get; init; }

    /// <summary>Money instead of a quantity.</summary>
    public decimal? CashQuantity { get; init; }

    /// <summary>Who decided.</summary>
    public string Mifid2DecisionMaker { get; init; } = "";

    /// <summary>What algorithm decided.</summary>
    public string Mifid2DecisionAlgo { get; init; } = "";

    /// <summary>Who executes.</summary>
    public string Mifid2ExecutionTrader { get; init; } = "";

    /// <summary>What algorithm executes.</summary>
    public string Mifid2ExecutionAlgo { get; init; } = "";

    /// <summary>No automatic price for the hedge.</summary>
    public bool DontUseAutoPriceForHedge { get; init; }

    /// <summary>Held by an order management system.</summary>
    public bool IsOmsContainer { get; init; }

    /// <summary>Turns a relative order into one with discretion.</summary>
    public bool DiscretionaryUpToLimitPrice { get; init; }

    /// <summary>When the broker cancels it; completed orders only.</summary>
    public string AutoCancelDate { get; init; } = "";

    /// <summary>What was filled; completed orders only.</summary>
    public decimal? FilledQuantity { get; init; }

    /// <summary>Completed orders only.</summary>
    public int ReferenceFuturesConId { get; init; }

    /// <summary>The parent goes when this is cancelled.</summary>
    public bool AutoCancelParent { get; init; }

    /// <summary>Completed orders only.</summary>
    public string Shareholder { get; init; } = "";

    /// <summary>Only for the imbalance at the open or close.</summary>
    public bool ImbalanceOnly { get; init; }

    /// <summary>A marketable order goes to the best exchange.</summary>
    public bool? RouteMarketableToBbo { get; init; }

    /// <summary>Account-wide number of the parent; completed orders only.</summary>
    public long? ParentPermId { get; init; }

    /// <summary>Whether the broker caps the price.</summary>
    public bool? UsePriceManagement { get; init; }

    /// <summary>Seconds that it works, for the broker's own venue.</summary>
    public int? Duration { get; init; }

    /// <summary>Seconds that it stays in the broker's own venue.</summary>
    public int? PostToAts { get; init; }

    /// <summary>Codes of rejections that are accepted.</summary>
    public string AdvancedErrorOverride { get; init; } = "";

    /// <summary>When a person decided.</summary>
    public string ManualOrderTime { get; init; } = "";

    /// <summary>How it competes in the broker's own venue.</summary>
    public CompeteTerms Compete { get; init; }

    /// <summary>A broker's customer.</summary>
    public string CustomerAccount { get; init; } = "";

    /// <summary>Whether that customer is professional.</summary>
    public bool ProfessionalCustomer { get; init; }

    /// <summary>Accrued interest; only from the gateway.</summary>
    public string BondAccruedInterest { get; init; } = "";

    /// <summary>Also works over night.</summary>
    public bool IncludeOvernight { get; init; }

    /// <summary>1 by a person, 0 by a machine.</summary>
    public int? ManualOrderIndicator { get; init; }

    /// <summary>Who submitted it; only from the gateway.</summary>
    public string Submitter { get; init; } = "";

    /// <summary>Takes it off without cancelling; from version 216.</summary>
    public bool Deactivate { get; init; }

    /// <summary>Never takes what is there; from version 216.</summary>
    public bool PostOnly { get; init; }

    /// <summary>Works before the open; from version 216.</summary>
    public bool AllowPreOpen { get; init; }

    /// <summary>Not in the opening auction; from version 216.</summary>
    public bool IgnoreOpenAuction { get; init; }

    /// <summary>Looks for a better price; from version 217.</summary>
    public bool? SeekPriceImprovement { get; init; }

    /// <summary>Kind of preview; from version 217.</summary>
    public int? WhatIfType { get; init; }

    /// <summary>Greatest size of a hedge; from version 223.</summary>
    public int? HedgeMaxSize { get; init; }

    /// <summary>1 match, 2 improvement, 3 transparent; text only.</summary>
    public int AuctionStrategy { get; init; }
}
