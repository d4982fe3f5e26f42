using Tidegate.Tws.Accounts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Answers of recorded sessions as the bytes of our messages.</summary>
internal static class TranscriptAnswers
{
    public static byte[] Frame(ScriptedPeer peer, string name, TranscriptMembers m, int clientId) => name switch
    {
        "managed_accounts" => peer.Frame(new ManagedAccounts(string.Join(',', m.Texts("accounts")))),
        "next_valid_id" => peer.Frame(new NextValidId(m.I32("order_id"))),
        "api_error" => peer.Frame(new GatewayNotice(
            m.I32("req_id"), m.I32("code"), m.Text("message"), m.Text("advanced_order_reject_json"), m.I64("error_time_ms"))),
        "open_order" => peer.Frame(OpenOrder(m)),
        "open_order_end" => peer.Frame(default(OpenOrdersEnd)),
        "order_status" => peer.Frame(new OrderStatus(
            m.I32("order_id"), m.Text("status"), m.Amount("filled"), m.Amount("remaining"), m.Amount("avg_fill_price"), m.I64("perm_id"),
            m.I32("parent_id"), m.Amount("last_fill_price"), m.I32("client_id"), m.Text("why_held"), m.Amount("mkt_cap_price"))),
        "execution_detail" => peer.Frame(Execution(m, clientId)),
        "executions_end" => peer.Frame(new ExecutionDetailsEnd(Id(m))),
        "commission_report" => peer.Frame(new CommissionReport(
            m.Text("exec_id"), m.AmountOrUnset("commission"), m.Text("currency"), m.AmountOrUnset("realized_pnl"), null, "")),
        "account_summary" => peer.Frame(new AccountSummary(Id(m), m.Text("account"), m.Text("tag"), m.Text("value"), m.Text("currency"))),
        "account_summary_end" => peer.Frame(new AccountSummaryEnd(Id(m))),
        "position" => peer.Frame(new AccountPosition
        {
            Account = m.Text("account"),
            Contract = Contract(m),
            Position = m.Amount("position"),
            AverageCost = m.Amount("avg_cost"),
        }),
        "position_end" => peer.Frame(default(PositionEnd)),
        "position_multi" => peer.Frame(new PositionMulti(
            Id(m), m.Text("account"), Contract(m), m.Amount("position"), m.Amount("avg_cost"), m.Text("model_code"))),
        "position_multi_end" => peer.Frame(new PositionMultiEnd(Id(m))),
        "update_account_value" => peer.Frame(new AccountValue(m.Text("key"), m.Text("value"), m.Text("currency"), m.Text("account"))),
        "update_portfolio" => peer.Frame(Portfolio(m)),
        "update_account_time" => peer.Frame(new AccountUpdateTime(m.Text("timestamp"))),
        "account_download_end" => peer.Frame(new AccountDownloadEnd(m.Text("account"))),
        "account_update_multi" => peer.Frame(new AccountUpdateMulti(
            Id(m), m.Text("account"), m.Text("model_code"), m.Text("key"), m.Text("value"), m.Text("currency"))),
        "account_update_multi_end" => peer.Frame(new AccountUpdateMultiEnd(Id(m))),
        "pnl" => peer.Frame(new ProfitAndLoss(
            Id(m), m.AmountOrUnset("daily_pnl"), m.AmountOrUnset("unrealized_pnl"), m.AmountOrUnset("realized_pnl"))),
        "pnl_single" => peer.Frame(new ProfitAndLossSingle(
            Id(m), m.Amount("position"), m.AmountOrUnset("daily_pnl"), m.AmountOrUnset("unrealized_pnl"), m.AmountOrUnset("realized_pnl"),
            m.AmountOrUnset("value"))),
        "contract_details" => peer.Frame(new ContractDescribed
        {
            RequestId = Id(m),
            Contract = Contract(m),
            Details = new()
            {
                MarketName = m.Text("market_name"),
                MinTick = m.Amount("min_tick"),
                LongName = m.Text("long_name"),
                TimeZoneId = m.Text("time_zone_id"),
            },
        }),
        "contract_details_end" => peer.Frame(new ContractDetailsEnd(Id(m))),
        "matching_symbols" => peer.Frame(new SymbolSamples(Id(m), [.. m.List("symbols").Select(Sample)])),
        "market_rule" => peer.Frame(new MarketRule(
            m.I32("market_rule_id"),
            [.. m.List("increments").Select(step => new PriceIncrement(step.Amount("low_edge"), step.Amount("increment")))])),
        "sec_def_opt_params" => peer.Frame(new OptionChain(
            Id(m), m.Text("exchange"), m.I32("underlying_con_id"), m.Text("trading_class"), m.Text("multiplier"),
            [.. m.Texts("expirations")], [.. m.Texts("strikes").Select(strike => decimal.Parse(strike, null))])),
        "sec_def_opt_params_end" => peer.Frame(new OptionChainEnd(Id(m))),
        "head_timestamp" => peer.Frame(new HeadTimestamp(Id(m), m.Text("timestamp"))),
        "historical_bar" => peer.Frame(new HistoricalBars(Id(m), "", "", [Bar(m)])),
        "historical_bars_end" => peer.Frame(new HistoricalBarsEnd(Id(m), "", "")),
        "historical_data_update" => peer.Frame(new HistoricalBarUpdate(Id(m), Bar(m))),
        "market_data_type" => peer.Frame(new QuoteType(Id(m), m.I32("data_type"))),
        "tick_price" => peer.Frame(new TickPrice(Id(m), m.I32("field"), m.Amount("price"), null, 0)),
        "tick_size" => peer.Frame(new TickSize(Id(m), m.I32("field"), m.Amount("size"))),
        "tick_generic" => peer.Frame(new TickGeneric(Id(m), m.I32("field"), (double)m.Amount("value"))),
        "tick_string" => peer.Frame(new TickString(Id(m), m.I32("field"), m.Text("value"))),
        "tick_req_params" => peer.Frame(new TickRequestParameters(
            Id(m), m.Amount("min_tick"), m.Text("bbo_exchange"), m.I32("snapshot_permissions"), "", "")),
        "tick_snapshot_end" => peer.Frame(new TickSnapshotEnd(Id(m))),
        "tick_by_tick" => peer.Frame(new TickByTick(
            Id(m), m.I32("tick_type"),
            new(m.I64("time"), default, m.Amount("price"), m.Amount("size"), m.Text("exchange"), m.Text("special_conditions")),
            default, default)),
        _ => throw new NotSupportedException($"No session has {name}."),
    };

    private static int Id(TranscriptMembers m) => m.I32("req_id");

    private static Contract Contract(TranscriptMembers message)
    {
        var m = message.Part("contract");
        return new()
        {
            ConId = m.I32("con_id"),
            Symbol = m.Text("symbol"),
            SecurityType = new(m.Text("sec_type")),
            LastTradeDateOrContractMonth = m.Text("expiry"),
            Strike = m.AmountOrUnset("strike"),
            Right = m.Text("right"),
            Multiplier = m.AmountOrUnset("multiplier"),
            Exchange = m.Text("exchange"),
            PrimaryExchange = m.Text("primary_exchange"),
            Currency = m.Text("currency"),
            LocalSymbol = m.Text("local_symbol"),
            TradingClass = m.Text("trading_class"),
        };
    }

    private static OpenOrder OpenOrder(TranscriptMembers m) => new()
    {
        OrderId = m.I32("order_id"),
        Contract = Contract(m),
        Order = new()
        {
            OrderId = m.I32("order_id"),
            ClientId = m.I32("client_id"),
            PermId = m.I64("perm_id"),
            Account = m.Text("account"),
            Action = new(m.Text("action")),
            OrderType = new(m.Text("order_type")),
            TotalQuantity = m.AmountOrUnset("quantity"),
            LimitPrice = m.AmountOrUnset("lmt_price"),
            AuxPrice = m.AmountOrUnset("aux_price"),
            TimeInForce = new(m.Text("tif")),
            Origin = m.I32("origin"),
        },
        State = new() { Status = m.Text("status") },
    };

    // The sessions leave out whose order it was.
    private static ExecutionDetails Execution(TranscriptMembers m, int clientId) => new()
    {
        RequestId = Id(m),
        Contract = new() { Symbol = m.Text("symbol") },
        Execution = new()
        {
            OrderId = m.I32("order_id"),
            ClientId = clientId,
            ExecutionId = m.Text("exec_id"),
            Account = m.Text("account"),
            Side = m.Text("side"),
            Shares = m.Amount("shares"),
            Price = m.Amount("price"),
            Time = m.Text("time"),
        },
    };

    private static PortfolioValue Portfolio(TranscriptMembers m) => new()
    {
        Contract = Contract(m),
        Position = m.Amount("position"),
        MarketPrice = m.Amount("market_price"),
        MarketValue = m.Amount("market_value"),
        AverageCost = m.Amount("avg_cost"),
        UnrealizedProfit = m.AmountOrUnset("unrealized_pnl"),
        RealizedProfit = m.AmountOrUnset("realized_pnl"),
        Account = m.Text("account"),
    };

    private static SymbolSample Sample(TranscriptMembers m) => new()
    {
        Contract = new()
        {
            ConId = m.I32("con_id"),
            Symbol = m.Text("symbol"),
            SecurityType = new(m.Text("sec_type")),
            PrimaryExchange = m.Text("primary_exchange"),
            Currency = m.Text("currency"),
            Description = m.Text("description"),
            IssuerId = m.Text("issuer_id"),
        },
        DerivativeSecurityTypes = [.. m.Texts("derivative_sec_types")],
    };

    private static HistoricalBar Bar(TranscriptMembers m) => new(
        m.Text("time"), m.Amount("open"), m.Amount("high"), m.Amount("low"), m.Amount("close"), m.Amount("volume"), m.Amount("wap"),
        m.I32("count"));
}
