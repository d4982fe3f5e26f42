using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>
/// The fields of an <see cref="Order"/>, which says what they mean. They can be set one after the other: the text forms go over them in
/// runs, with what is not of the order in between, and a record would be copied for each run.
/// </summary>
internal record struct OrderFields
{
    /// <summary>Those of an order of which nothing is said.</summary>
    public OrderFields()
    {
    }

    public int ClientId;
    public int OrderId;
    public long PermId;
    public int ParentId;
    public OrderAction Action;
    public decimal? TotalQuantity;
    public int? DisplaySize;
    public OrderType OrderType;
    public decimal? LimitPrice;
    public decimal? AuxPrice;
    public TimeInForce TimeInForce;
    public string Account = "";
    public string SettlingFirm = "";
    public string ClearingAccount = "";
    public string ClearingIntent = "";
    public bool AllOrNone;
    public bool BlockOrder;
    public bool Hidden;
    public bool OutsideRth;
    public bool SweepToFill;
    public decimal? PercentOffset;
    public decimal? TrailingPercent;
    public decimal? TrailStopPrice;
    public int? MinQuantity;
    public string GoodAfterTime = "";
    public string GoodTillDate = "";
    public string OcaGroup = "";
    public string OrderRef = "";
    public string Rule80A = "";
    public int OcaType;
    public int TriggerMethod;
    public string ActiveStartTime = "";
    public string ActiveStopTime = "";
    public string FaGroup = "";
    public string FaMethod = "";
    public string FaPercentage = "";
    public VolatilityTerms Volatility;
    public ScaleTerms Scale;
    public string ScaleTable = "";
    public string HedgeType = "";
    public string HedgeParam = "";
    public string AlgoStrategy = "";
    public ImmutableArray<TagValue> AlgoParams = [];
    public string AlgoId = "";
    public ImmutableArray<TagValue> SmartComboRoutingParams = [];
    public bool WhatIf;
    public bool Transmit = true;
    public bool OverridePercentageConstraints;
    public string OpenClose = "";
    public int Origin;
    public int ShortSaleSlot;
    public string DesignatedLocation = "";
    public int ExemptCode = -1;
    public decimal DiscretionaryAmount;
    public bool OptOutSmartRouting;
    public decimal? StartingPrice;
    public decimal? StockReferencePrice;
    public decimal? Delta;
    public decimal? StockRangeLower;
    public decimal? StockRangeUpper;
    public bool NotHeld;
    public ImmutableArray<TagValue> MiscOptions = [];
    public bool Solicited;
    public bool RandomizeSize;
    public bool RandomizePrice;
    public PegTerms Peg;
    public AdjustedStop Adjusted;
    public ImmutableArray<OrderCondition> Conditions = [];
    public bool ConditionsCancelOrder;
    public bool ConditionsIgnoreRth;
    public string ModelCode = "";
    public string ExtOperator = "";
    public SoftDollarTier SoftDollarTier;
    public decimal? CashQuantity;
    public string Mifid2DecisionMaker = "";
    public string Mifid2DecisionAlgo = "";
    public string Mifid2ExecutionTrader = "";
    public string Mifid2ExecutionAlgo = "";
    public bool DontUseAutoPriceForHedge;
    public bool IsOmsContainer;
    public bool DiscretionaryUpToLimitPrice;
    public string AutoCancelDate = "";
    public decimal? FilledQuantity;
    public int ReferenceFuturesConId;
    public bool AutoCancelParent;
    public string Shareholder = "";
    public bool ImbalanceOnly;
    public bool? RouteMarketableToBbo;
    public long? ParentPermId;
    public bool? UsePriceManagement;
    public int? Duration;
    public int? PostToAts;
    public string AdvancedErrorOverride = "";
    public string ManualOrderTime = "";
    public CompeteTerms Compete;
    public string CustomerAccount = "";
    public bool ProfessionalCustomer;
    public string BondAccruedInterest = "";
    public bool IncludeOvernight;
    public int? ManualOrderIndicator;
    public string Submitter = "";
    public bool Deactivate;
    public bool PostOnly;
    public bool AllowPreOpen;
    public bool IgnoreOpenAuction;
    public bool? SeekPriceImprovement;
    public int? WhatIfType;
    public int? HedgeMaxSize;
    public int AuctionStrategy;
}
