using Tidegate.Tws.Accounts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Our requests by the names that recorded sessions give them and their members.</summary>
internal static class TranscriptRequests
{
    /// <summary>The kinds that a session answers itself when it has a step of this name.</summary>
    public static Type? KindOf(string step) => step switch
    {
        "req_open_orders" => typeof(RequestOpenOrders),
        "req_executions" => typeof(RequestExecutions),
        "req_completed_orders" => typeof(RequestCompletedOrders),
        _ => null,
    };

    public static (string Name, Dictionary<string, object?> Members) Describe(object request) => request switch
    {
        PlaceOrder m => ("place_order", new()
        {
            ["order_id"] = m.OrderId,
            ["contract"] = Members(m.Contract),
            ["action"] = m.Order.Action,
            ["total_quantity"] = m.Order.TotalQuantity,
            ["order_type"] = m.Order.OrderType,
            ["lmt_price"] = m.Order.LimitPrice,
            ["aux_price"] = m.Order.AuxPrice,
            ["tif"] = m.Order.TimeInForce,
            ["account"] = m.Order.Account,
            ["transmit"] = m.Order.Transmit,
        }),
        // At version 200 the request has the id and four fields.
        CancelOrder m => ("cancel_order", new()
        {
            ["field_count"] = 5,
            ["order_id"] = m.OrderId,
            ["manual_order_cancel_time"] = m.Cancel.ManualTime,
            ["ext_operator"] = m.Cancel.ExtOperator,
            ["manual_order_indicator"] = m.Cancel.ManualOrderIndicator,
        }),
        RequestOpenOrders => ("req_open_orders", new() { ["scope"] = "client" }),
        RequestAllOpenOrders => ("req_open_orders", new() { ["scope"] = "all" }),
        RequestCompletedOrders m => ("req_completed_orders", new() { ["api_only"] = m.ApiOnly }),
        RequestExecutions m => (
            "req_executions",
            new() { ["req_id"] = m.RequestId, ["account"] = m.Filter.Account, ["symbol"] = m.Filter.Symbol }),
        RequestIds m => ("req_ids", new() { ["num_ids"] = m.Count }),
        RequestAccountSummary m => (
            "req_account_summary",
            new() { ["req_id"] = m.RequestId, ["account"] = m.Group, ["tags"] = m.Tags }),
        CancelAccountSummary m => ("cancel_account_summary", new() { ["req_id"] = m.RequestId }),
        RequestPositions => ("req_positions", []),
        CancelPositions => ("cancel_positions", []),
        RequestAccountUpdates m => ("req_account_updates", new() { ["subscribe"] = m.Subscribe, ["account"] = m.Account }),
        RequestAccountUpdatesMulti m => ("req_account_updates_multi", Account(m.RequestId, m.Account, m.ModelCode)),
        CancelAccountUpdatesMulti m => ("cancel_account_updates_multi", new() { ["req_id"] = m.RequestId }),
        RequestPositionsMulti m => ("req_positions_multi", Account(m.RequestId, m.Account, m.ModelCode)),
        CancelPositionsMulti m => ("cancel_positions_multi", new() { ["req_id"] = m.RequestId }),
        RequestProfitAndLoss m => ("req_pnl", Account(m.RequestId, m.Account, m.ModelCode)),
        CancelProfitAndLoss m => ("cancel_pnl", new() { ["req_id"] = m.RequestId }),
        RequestProfitAndLossSingle m => (
            "req_pnl_single",
            new(Account(m.RequestId, m.Account, m.ModelCode)) { ["con_id"] = m.ConId }),
        CancelProfitAndLossSingle m => ("cancel_pnl_single", new() { ["req_id"] = m.RequestId }),
        RequestContractDetails m => ("req_contract_details", new() { ["req_id"] = m.RequestId, ["contract"] = Members(m.Contract) }),
        RequestMatchingSymbols m => ("req_matching_symbols", new() { ["req_id"] = m.RequestId, ["pattern"] = m.Pattern }),
        RequestOptionChain m => ("req_sec_def_opt_params", new() { ["req_id"] = m.RequestId }),
        RequestMarketRule m => ("req_market_rule", new() { ["market_rule_id"] = m.RuleId }),
        RequestHeadTimestamp m => ("req_head_timestamp", new() { ["req_id"] = m.RequestId }),
        RequestHistoricalBars m => ("req_historical_bars", new()
        {
            ["req_id"] = m.RequestId,
            ["contract"] = Members(m.Contract),
            ["end_time"] = m.EndTime,
            ["duration"] = m.Duration,
            ["bar_size"] = m.BarSize,
            ["what_to_show"] = m.WhatToShow,
            ["use_rth"] = m.RegularHoursOnly,
        }),
        CancelHistoricalBars m => ("cancel_historical_data", new() { ["req_id"] = m.RequestId }),
        RequestQuotes m => ("req_quote", new()
        {
            ["req_id"] = m.RequestId,
            ["contract"] = Members(m.Contract),
            ["snapshot"] = m.Snapshot,
            ["generic_ticks"] = m.GenericTicks,
        }),
        CancelQuotes m => ("cancel_quote", new() { ["req_id"] = m.RequestId }),
        RequestTickByTick m => ("req_tick_by_tick", new() { ["req_id"] = m.RequestId }),
        CancelTickByTick m => ("cancel_tick_by_tick", new() { ["req_id"] = m.RequestId }),
        _ => throw new NotSupportedException($"No session has {request}."),
    };

    private static Dictionary<string, object?> Account(int id, string account, string model) =>
        new() { ["req_id"] = id, ["account"] = account, ["model_code"] = model };

    private static Dictionary<string, object?> Members(Contract contract) => new()
    {
        ["con_id"] = contract.ConId,
        ["symbol"] = contract.Symbol,
        ["sec_type"] = contract.SecurityType,
        ["exchange"] = contract.Exchange,
        ["currency"] = contract.Currency,
        ["primary_exchange"] = contract.PrimaryExchange,
        ["local_symbol"] = contract.LocalSymbol,
    };
}
