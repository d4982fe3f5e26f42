namespace Tidegate.Tws.Wire;

/// <summary>Server versions at which the protocol changed, each named after what came with it.</summary>
public static class ServerVersion
{
    /// <summary>The oldest version that is spoken here.</summary>
    public const int Oldest = 176;

    /// <summary>Allocation profiles went out of orders.</summary>
    public const int NoAllocationProfile = 177;

    /// <summary>Executions say whether their price may still change.</summary>
    public const int PendingPriceRevision = 178;

    /// <summary>Contract details carry fund fields.</summary>
    public const int FundFields = 179;

    /// <summary>Exercises carry the time of a manual order.</summary>
    public const int ExerciseTime = 180;

    /// <summary>Contract details carry the last trading day apart from the month.</summary>
    public const int LastTradeDate = 182;

    /// <summary>Orders carry the customer's account.</summary>
    public const int CustomerAccount = 183;

    /// <summary>Orders carry the mark of a professional customer.</summary>
    public const int ProfessionalCustomer = 184;

    /// <summary>Open orders carry the accrued interest of bonds.</summary>
    public const int BondAccruedInterest = 185;

    /// <summary>Contract details say why an instrument may not be traded.</summary>
    public const int IneligibilityReasons = 186;

    /// <summary>The short-lived fields of quote requests came; they went again with <see cref="IncludeOvernight"/> + 1.</summary>
    public const int QuoteRequestFields = 187;

    /// <summary>Bond details carry the trading hours.</summary>
    public const int BondTradingHours = 188;

    /// <summary>Orders may work over night.</summary>
    public const int IncludeOvernight = 189;

    /// <summary>Orders and cancels carry the operator and the mark of a manual order; cancels lost their message version.</summary>
    public const int ManualOrderIndicator = 192;

    /// <summary>Open orders carry the operator and the mark of a manual order.</summary>
    public const int OperatorInOpenOrder = 193;

    /// <summary>Errors carry their time and lost their message version.</summary>
    public const int ErrorTime = 194;

    /// <summary>Open orders carry the full margin preview.</summary>
    public const int FullOrderPreview = 195;

    /// <summary>The end of historical data is a message of its own.</summary>
    public const int HistoricalDataEnd = 196;

    /// <summary>The current time can be asked for in milliseconds.</summary>
    public const int CurrentTimeInMillis = 197;

    /// <summary>Orders and executions say who submitted them.</summary>
    public const int Submitter = 198;

    /// <summary>Orders may be for the imbalance only.</summary>
    public const int ImbalanceOnly = 199;

    /// <summary>Executions can be asked for by days; the last version in text alone.</summary>
    public const int ExecutionsByDay = 200;

    /// <summary>Message numbers are binary; executions go as protobuf.</summary>
    public const int Protobuf = 201;

    /// <summary>Placing and cancelling orders, their status, and errors go as protobuf.</summary>
    public const int ProtobufOrders = 203;

    /// <summary>Open and completed orders go as protobuf when asked for.</summary>
    public const int ProtobufOpenOrders = 204;

    /// <summary>Contract details go as protobuf.</summary>
    public const int ProtobufContracts = 205;

    /// <summary>Quotes and depth go as protobuf.</summary>
    public const int ProtobufQuotes = 206;

    /// <summary>Accounts and positions go as protobuf.</summary>
    public const int ProtobufAccounts = 207;

    /// <summary>Bars and historical ticks go as protobuf.</summary>
    public const int ProtobufHistory = 208;

    /// <summary>News and the event calendar go as protobuf.</summary>
    public const int ProtobufNews = 209;

    /// <summary>Scanners, fundamentals and profit and loss go as protobuf.</summary>
    public const int ProtobufScanners = 210;

    /// <summary>Advisors, exercises, option calculations and commission reports go as protobuf.</summary>
    public const int ProtobufAdvisors = 211;

    /// <summary>Option chains, symbols, market rules and the rest of the reference facts go as protobuf.</summary>
    public const int ProtobufReference = 212;

    /// <summary>The session itself goes as protobuf: start, ids, time.</summary>
    public const int ProtobufSession = 213;

    /// <summary>Times that the gateway sends in UTC end in <c>Z</c>.</summary>
    public const int UtcWithZ = 214;

    /// <summary>Requests for contracts and historical ticks can be cancelled.</summary>
    public const int CancelContractData = 215;

    /// <summary>Stop loss and profit taker can be attached to an order.</summary>
    public const int AttachedOrders = 218;

    /// <summary>The gateway's settings can be read.</summary>
    public const int Configuration = 219;

    /// <summary>The gateway's settings can be changed.</summary>
    public const int ChangeConfiguration = 221;

    /// <summary>The newest version that is asked for unless the caller says otherwise.</summary>
    public const int Newest = 225;

    /// <summary>No version: the message has no protobuf form.</summary>
    public const int Never = int.MaxValue;
}
