"""Trades, their levels, cancels and closed lots; option events, corporate actions, transfers."""
import re
from collections import defaultdict
from decimal import Decimal

from identities_report import TOLERANCE, ZERO, label, number, total, trade_rows


def check_trade(report, row, lots, has_lots):
    name = "trade " + label(row)
    quantity, price, multiplier = number(row, "quantity"), number(row, "tradePrice"), number(row, "multiplier")
    proceeds, commission, taxes = number(row, "proceeds"), number(row, "ibCommission"), number(row, "taxes")
    net, cost, realized = number(row, "netCash"), number(row, "cost"), number(row, "fifoPnlRealized")
    kind, notes = row["assetCategory"], row.get("notes", "").split(";")
    report.equal(name + " proceeds", proceeds, -quantity * price * multiplier)
    report.equal(name + " tradeMoney", number(row, "tradeMoney"), quantity * price * multiplier)
    report.equal(name + " mtmPnl", number(row, "mtmPnl"), quantity * multiplier * number(row, "closePrice") + proceeds)
    report.true(name + " is an execution", row["levelOfDetail"] == "EXECUTION")
    cancel = row["transactionType"] == "TradeCancel"
    side = row["buySell"].startswith("BUY")
    report.true(name + " sign of quantity", (quantity > 0) == (side != cancel))
    if kind == "CASH":
        report.equal(name + " netCash of a pair", net, ZERO, ZERO)
        report.true(name + " symbol of a pair", row["symbol"].endswith("." + row["currency"]))
        report.met["forex"] += 1
        return
    report.true(name + " commission currency", row["ibCommissionCurrency"] == row["currency"])
    basis = proceeds + commission + taxes
    if kind == "FUT":
        report.equal(name + " netCash of a future", net, number(row, "mtmPnl") + commission)
        report.met["futures"] += 1
    else:
        report.equal(name + " netCash", net, basis)
    moved = "Ex" in notes or "A" in notes
    cash_settled = moved and kind == "OPT" and price != 0
    effect = row.get("openCloseIndicator", "")
    if cancel:
        report.equal(name + " commission of a cancel", commission, ZERO, ZERO)
        report.true(name + " tradeID of a cancel", row["tradeID"] == "")
        report.true(name + " side of a cancel", row["buySell"].endswith("(Ca.)") and "Ca" in notes)
        report.met["cancels"] += 1
        return
    report.true(name + " effect", effect in ("O", "C", "C;O"))
    if effect == "O" and not moved:
        report.equal(name + " cost of an opening", cost, -basis)
    if effect == "O":
        report.equal(name + " realized of an opening", realized, ZERO, ZERO)
    if effect == "C" and (not moved or cash_settled):
        report.equal(name + " realized of a closing", realized, basis + cost)
    if effect == "C" and moved and kind == "OPT" and not cash_settled:
        report.equal(name + " realized of an exercised option", realized, ZERO)
    if row["transactionType"] == "BookTrade":
        report.true(name + " has no execution", row["ibExecID"] == "" and row["exchange"] == "--")
        report.true(name + " at 16:20", re.search(r"16:?20:?00$", row["dateTime"]) is not None)
        report.true(name + " has a note", moved or "Ep" in notes)
        if "Ep" in notes:
            report.equal(name + " price of an expiry", price, ZERO, ZERO)
            report.met["expiries"] += 1
        if cash_settled:
            report.met["cash-settlements"] += 1
        elif moved and kind == "OPT":
            report.met["exercises"] += 1
        elif moved:
            report.met["stock-legs"] += 1
    elif row["transactionType"] == "FracShare":
        report.true(name + " has no execution", row["ibExecID"] == "" and row["exchange"] == "--")
        report.true(name + " is a fraction", ZERO < abs(quantity) < 1 and commission == ZERO)
        report.met["fractions"] += 1
    else:
        report.true(name + " has an execution", row["ibExecID"] != "")
    if effect == "C;O":
        report.met["flips"] += 1
    if effect != "O" and has_lots:
        report.true(name + " has closed lots", len(lots) > 0)
        report.equal(name + " cost of closed lots", total(lots, "cost"), -cost)
        report.equal(name + " realized of closed lots", total(lots, "fifoPnlRealized"), realized)
        closed = total(lots, "quantity")
        whole = abs(quantity)
        report.true(name + " quantity of closed lots", closed == whole if effect == "C" else ZERO < closed < whole)
        for lot in lots:
            report.equal(
                name + " unit cost of a lot", abs(number(lot, "cost")),
                number(lot, "tradePrice") * number(lot, "quantity") * multiplier)
            report.met["closed-lots"] += 1


def check_trades(report, sections):
    rows = sections.get("Trades", [])
    has_lots = any(tag == "Lot" for tag, _ in rows)
    for index, (tag, row) in enumerate(rows):
        report.met["level-" + tag] += 1
        if tag != "Trade":
            continue
        lots, after = [], index + 1
        while after < len(rows) and rows[after][0] == "Lot":
            lots.append(rows[after][1])
            after += 1
        check_trade(report, row, lots, has_lots)
    trades = trade_rows(sections)
    by_id = {row["transactionID"]: row for row in trades}
    ids = [int(row["transactionID"]) for row in trades]
    report.true("transaction ids of trades grow", ids == sorted(set(ids)))
    check_cancels(report, trades, by_id)
    check_levels(report, rows, trades)


def check_cancels(report, trades, by_id):
    for row in trades:
        if row["transactionType"] != "TradeCancel":
            continue
        name = "cancel " + label(row)
        report.true(name + " names its trade", row["origTransactionID"] not in ("", "0") and row["origTradeID"] != "")
        original = by_id.get(row["origTransactionID"])
        if original is None:
            report.met["cancel-of-older-statement"] += 1
        else:
            report.equal(name + " quantity", number(row, "quantity"), -number(original, "quantity"), ZERO)
            report.equal(name + " proceeds", number(row, "proceeds"), -number(original, "proceeds"), ZERO)
            report.true(name + " commission of the original stays", number(original, "ibCommission") != 0)
            report.met["cancels-not-last"] += any(
                other["conid"] == row["conid"] and other["tradeID"] != row["origTradeID"]
                and int(original["transactionID"]) < int(other["transactionID"]) < int(row["transactionID"]) for other in trades)
        again = [
            other for other in trades
            if other["tradeID"] == row["origTradeID"] and int(other["transactionID"]) > int(row["transactionID"])]
        report.true(name + " is booked again once under its trade id", len(again) == 1)
        for other in again:
            report.equal(name + " commission of the re-booking", number(other, "ibCommission"), ZERO, ZERO)


def check_wash_sales(report, row, closing, lots):
    name = "wash sale " + label(row)
    report.met["wash-sales"] += 1
    report.true(name + " names another trade", closing is None or row["transactionID"] != closing["transactionID"])
    report.true(name + " is marked", row["notes"] == "LD" and number(row, "fifoPnlRealized") > 0)
    if lots:
        differences = [
            abs(number(lot, "fifoPnlRealized") * number(row, "quantity") / number(lot, "quantity") + number(row, "fifoPnlRealized"))
            for lot in lots if number(lot, "fifoPnlRealized") < 0]
        report.true(name + " is a part of the loss of a closed lot", any(each <= TOLERANCE for each in differences))


def check_levels(report, rows, trades):
    columns = ("quantity", "proceeds", "ibCommission", "taxes", "netCash", "cost", "fifoPnlRealized", "mtmPnl")

    def compare(name, row, parts):
        report.true(name + " has executions", len(parts) > 0)
        for column in columns:
            report.equal(f"{name} {column}", number(row, column), total(parts, column))

    orders, symbols, classes = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in trades:
        again = "Co" in row.get("notes", "").split(";")
        if row["transactionType"] == "ExchTrade" and not again:
            orders[row["ibOrderID"]].append(row)
        symbols[row["conid"], row["symbol"], row["buySell"][:3]].append(row)
        classes[row["assetCategory"], row["currency"]].append(row)
    levels = {
        "Order": "ORDER", "Lot": "CLOSED_LOT", "WashSale": "WASH_SALE", "SymbolSummary": "SYMBOL_SUMMARY",
        "AssetSummary": "ASSET_SUMMARY", "Trade": "EXECUTION"}
    closing, lots = None, []
    for tag, row in rows:
        report.true(f"level of {tag} {label(row)}", row["levelOfDetail"] == levels[tag])
        if tag == "Trade":
            closing, lots = row, []
        elif tag == "Lot":
            lots.append(row)
        elif tag == "WashSale":
            check_wash_sales(report, row, closing, lots)
        elif tag == "Order":
            compare("order " + row["ibOrderID"], row, orders[row["ibOrderID"]])
        elif tag == "SymbolSummary":
            compare("summary of " + row["symbol"], row, symbols[row["conid"], row["symbol"], row["buySell"][:3]])
        elif tag == "AssetSummary":
            compare("summary of " + row["assetCategory"], row, classes[row["assetCategory"], row["currency"]])


def check_events(report, sections, trades):
    by_trade = defaultdict(list)
    for row in trades:
        by_trade[row["tradeID"]].append(row)
    for _, row in sections.get("OptionEAE", []):
        name = f"option event {row['symbol']} {row['transactionType']}"
        joined = by_trade[row["tradeID"]]
        report.true(name + " joins one book trade", len(joined) == 1 and joined[0]["transactionType"] == "BookTrade")
        if joined:
            report.equal(name + " quantity", number(row, "quantity"), number(joined[0], "quantity"), ZERO)
            report.equal(name + " realized", number(row, "realizedPnl"), number(joined[0], "fifoPnlRealized"))
    if "OptionEAE" in sections:
        booked = sum(1 for row in trades if row["transactionType"] == "BookTrade")
        report.true("each book trade has its option event", booked == len(sections["OptionEAE"]))
    taxes = defaultdict(Decimal)
    for row in trades:
        taxes[row["currency"]] += number(row, "taxes")
    for _, row in sections.get("TransactionTaxes", []):
        taxes[row["currency"]] -= number(row, "taxAmount")
        report.met["transaction-taxes"] += 1
    if "TransactionTaxes" in sections:
        for currency, rest in taxes.items():
            report.equal("transaction taxes " + currency, rest, ZERO)
    actions = defaultdict(list)
    for _, row in sections.get("CorporateActions", []):
        actions[row["actionID"]].append(row)
        report.equal("corporate action amount " + row["symbol"], number(row, "amount"), -number(row, "proceeds"), ZERO)
        report.true("corporate action names its leg " + row["symbol"], f"({row['symbol']}, " in row["description"])
        report.met["action-" + row["type"]] += 1
    for action, rows in actions.items():
        kinds = "/".join(sorted(row["type"] for row in rows))
        report.true(f"action {action} has one or two rows", len(rows) in (1, 2))
        report.true(f"action {action} has one day", len({(row["reportDate"], row["dateTime"]) for row in rows}) == 1)
        report.equal(
            f"cost within action {action} {kinds}", total(rows, "costBasis"),
            total(rows, "fifoPnlRealized") - total(rows, "proceeds"))
        report.equal(
            f"value within action {action} {kinds}", total(rows, "value") + total(rows, "proceeds"), total(rows, "mtmPnl"))
        for row in rows:
            if row["type"] in ("BM", "TM"):
                report.equal(f"par of {row['symbol']}", number(row, "proceeds"), -number(row, "quantity"))
            if row["type"] in ("DW", "ED"):
                report.equal(f"nothing is paid for {row['symbol']}", number(row, "proceeds"), ZERO, ZERO)
            if row["type"] == "IC" or kinds == "TI/TO":
                report.equal(f"quantity within action {action}", total(rows, "quantity"), ZERO, ZERO)
    check_transfers(report, sections)


def check_transfers(report, sections):
    whole, lots = None, []

    def finish():
        if whole is None or number(whole, "quantity") == 0:
            return
        if lots or number(whole, "quantity") < 0 or whole["type"] in ("ACATS", "INTERNAL"):
            report.equal("lots of transfer " + label(whole), total(lots, "quantity"), number(whole, "quantity"), ZERO)
        else:
            report.met["transfers-without-lots"] += 1
            report.met["transfers-without-cost"] += number(whole, "transferPrice") == 0
        if lots and number(whole, "transferPrice") != 0:
            report.equal(
                "cost of transfer " + label(whole), total(lots, "cost"), number(whole, "transferPrice") * number(whole, "quantity"))

    for tag, row in sections.get("Transfers", []):
        if tag == "TransferLot":
            lots.append(row)
            continue
        finish()
        whole, lots = row, []
        inward = number(row, "quantity") + number(row, "cashTransfer") > 0
        report.true("direction of transfer " + label(row), row["direction"] == ("IN" if inward else "OUT"))
        report.met["transfers-" + row["direction"]] += 1
        report.met["transfers-" + row["type"]] += 1
    finish()
    for _, row in sections.get("TradeTransfers", []):
        name = "trade transfer " + label(row)
        money = number(row, "tradeMoney")
        report.equal(name + " money", money, number(row, "quantity") * number(row, "tradePrice") * number(row, "multiplier"))
        report.equal(name + " net money", number(row, "netTradeMoney"), money + number(row, "awayBrokerCommission"))
        report.equal(name + " proceeds", number(row, "proceeds"), -number(row, "netTradeMoney"))
        report.equal(
            name + " netCash", number(row, "netCash"), number(row, "proceeds") + number(row, "ibCommission") + number(row, "taxes"))
        report.equal(name + " cost", number(row, "cost"), -number(row, "netCash"))
        report.met["trade-transfers"] += 1


def check_confirmations(report, sections):
    """Trade confirmations: money, levels, and that they know no transaction id, cost or result."""
    orders, symbols, executions = defaultdict(list), defaultdict(list), set()
    columns = ("quantity", "amount", "proceeds", "netCash", "commission", "tax")
    for tag, row in sections.get("TradeConfirms", []):
        name = f"confirmation {tag} {label(row)}"
        report.met["confirmation-" + tag] += 1
        report.true(name + " has no id of the activity statement", "transactionID" not in row and "fifoPnlRealized" not in row)
        if tag != "TradeConfirm":
            continue
        multiplier, quantity = number(row, "multiplier"), number(row, "quantity")
        report.equal(name + " amount", number(row, "amount"), quantity * number(row, "price") * multiplier)
        report.equal(name + " proceeds", number(row, "proceeds"), -number(row, "amount"))
        if row["assetCategory"] not in ("FUT", "CASH"):
            report.equal(
                name + " netCash", number(row, "netCash"), number(row, "proceeds") + number(row, "commission") + number(row, "tax"))
        report.true(name + " names its zone", row["dateTime"].endswith((" EST", " EDT")))
        if row["transactionType"] == "ExchTrade":
            report.true(name + " stands once", row["execID"] not in ("", *executions))
            executions.add(row["execID"])
            if "Co" not in row["code"].split(";"):
                orders[row["orderID"]].append(row)
        symbols[row["conid"], row["reportDate"], row["buySell"][:3]].append(row)
    for tag, row in sections.get("TradeConfirms", []):
        parts = {"Order": orders[row["orderID"]], "SymbolSummary": symbols[row["conid"], row["reportDate"], row["buySell"][:3]]}
        for column in columns if tag in parts else ():
            report.equal(f"confirmation {tag} {label(row)} {column}", number(row, column), total(parts[tag], column))
