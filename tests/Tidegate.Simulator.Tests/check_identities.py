#!/usr/bin/python3
"""Checks the arithmetic of Flex activity statements. It shares no code with the programs that write or read them.

usage: check_identities.py FILE...

Files of one account are given in the order of their windows. Each identity that does not hold is printed with its rows. The last line
counts checks and breaks, the line before it the special rows that were met. Exit code 1 when something is broken, 2 for wrong use.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from decimal import Decimal, getcontext

getcontext().prec = 40
TOLERANCE = Decimal("0.02")
ZERO = Decimal(0)
CASH_SETTLED_BY_PROCEEDS = {"STK", "OPT", "BOND", "FOP", "WAR"}
SHOWN_AT_MOST = 200


class Report:
    def __init__(self):
        self.checks = 0
        self.broken = 0
        self.met = defaultdict(int)

    def equal(self, what, left, right, tolerance=TOLERANCE):
        self.checks += 1
        if abs(left - right) > tolerance:
            self.fail(f"{what}: {left} is not {right}")

    def true(self, what, holds):
        self.checks += 1
        if not holds:
            self.fail(what)

    def fail(self, message):
        self.broken += 1
        if self.broken <= SHOWN_AT_MOST:
            print("BROKEN " + message)


def number(row, name):
    text = row.get(name, "")
    return Decimal(text.replace(",", "")) if text not in ("", "-", "--", "N/A") else ZERO


def isin_is_right(isin):
    digits = "".join(str(int(letter, 36)) for letter in isin)
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value // 10 + value % 10
    return total % 10 == 0


class Account:
    """What earlier statements said about an account."""

    def __init__(self):
        self.positions = None
        self.cash = None
        self.worth = None
        self.accruals = None


def label(row):
    return " ".join(f"{name}={row[name]}" for name in ("transactionID", "tradeID", "symbol", "currency", "type", "reportDate") if row.get(name))


def trade_rows(sections):
    return [row for tag, row in sections.get("Trades", []) if tag == "Trade"]


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
    else:
        report.true(name + " has an execution", row["ibExecID"] != "")
    if effect == "C;O":
        report.met["flips"] += 1
    if effect != "O" and has_lots:
        report.true(name + " has closed lots", len(lots) > 0)
        report.equal(name + " cost of closed lots", sum((number(lot, "cost") for lot in lots), ZERO), -cost)
        report.equal(name + " realized of closed lots", sum((number(lot, "fifoPnlRealized") for lot in lots), ZERO), realized)
        closed = sum((number(lot, "quantity") for lot in lots), ZERO)
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
        lots = []
        for next_tag, next_row in rows[index + 1:]:
            if next_tag != "Lot":
                break
            lots.append(next_row)
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
        again = [other for other in trades if other["tradeID"] == row["origTradeID"] and int(other["transactionID"]) > int(row["transactionID"])]
        report.true(name + " is booked again once under its trade id", len(again) == 1)
        for other in again:
            report.equal(name + " commission of the re-booking", number(other, "ibCommission"), ZERO, ZERO)


def check_levels(report, rows, trades):
    columns = ("quantity", "proceeds", "ibCommission", "taxes", "netCash", "cost", "fifoPnlRealized", "mtmPnl")

    def compare(name, row, parts):
        report.true(name + " has executions", len(parts) > 0)
        for column in columns:
            report.equal(f"{name} {column}", number(row, column), sum((number(part, column) for part in parts), ZERO))

    orders, symbols, classes = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in trades:
        again = "Co" in row.get("notes", "").split(";")
        if row["transactionType"] == "ExchTrade" and not again:
            orders[row["ibOrderID"]].append(row)
        symbols[row["conid"], row["buySell"][:3]].append(row)
        classes[row["assetCategory"], row["currency"]].append(row)
    levels = {"Order": "ORDER", "Lot": "CLOSED_LOT", "SymbolSummary": "SYMBOL_SUMMARY", "AssetSummary": "ASSET_SUMMARY", "Trade": "EXECUTION"}
    for tag, row in rows:
        report.true(f"level of {tag} {label(row)}", row["levelOfDetail"] == levels[tag])
        if tag == "Order":
            compare("order " + row["ibOrderID"], row, orders[row["ibOrderID"]])
        elif tag == "SymbolSummary":
            compare("summary of " + row["symbol"], row, symbols[row["conid"], row["buySell"][:3]])
        elif tag == "AssetSummary":
            compare("summary of " + row["assetCategory"], row, classes[row["assetCategory"], row["currency"]])


def check_positions(report, sections, worth_row):
    summary, lots = {}, defaultdict(list)
    for _, row in sections.get("OpenPositions", []):
        name = f"position {row['symbol']} {row['levelOfDetail']}"
        quantity, multiplier, cost, value = (number(row, column) for column in ("position", "multiplier", "costBasisMoney", "positionValue"))
        report.equal(name + " cost", number(row, "costBasisPrice") * quantity * multiplier, cost)
        report.equal(name + " value", number(row, "markPrice") * quantity * multiplier, value)
        report.equal(name + " unrealized", number(row, "fifoPnlUnrealized"), value - cost)
        report.true(name + " side", row["side"] == ("Long" if quantity > 0 else "Short"))
        if row["levelOfDetail"] == "LOT":
            lots[row["conid"]].append(row)
            report.true(name + " names its opening", row["originatingTransactionID"] != "" and row["openDateTime"] != "")
            report.met["position-lots"] += 1
        else:
            report.true(name + " stands once", row["conid"] not in summary)
            summary[row["conid"]] = row
    for conid, rows in lots.items():
        if not summary:
            continue
        report.true(f"lots of {conid} have their position", conid in summary)
        if conid not in summary:
            continue
        for column in ("position", "costBasisMoney", "positionValue"):
            report.equal(f"lots of {conid} {column}", sum((number(row, column) for row in rows), ZERO), number(summary[conid], column))
    if worth_row is not None and summary:
        classes = {"stock": "STK", "options": "OPT", "bonds": "BOND"}
        for column, kind in classes.items():
            value = sum((number(row, "positionValue") * number(row, "fxRateToBase") for row in summary.values() if row["assetCategory"] == kind), ZERO)
            report.equal("net worth in " + column, number(worth_row, column), value)
        total = number(worth_row, "total")
        for row in summary.values():
            share = ZERO if row["assetCategory"] == "FUT" else number(row, "positionValue") * number(row, "fxRateToBase")
            if total != 0:
                report.equal(f"position {row['symbol']} percentOfNAV", number(row, "percentOfNAV"), 100 * share / total)
    return {conid: number(row, "position") for conid, row in summary.items()}


CASH_LINES = (
    "commissions depositWithdrawals accountTransfers internalTransfers dividends paymentInLieu withholdingTax brokerInterest bondInterest "
    "brokerFees clientFees advisorFees otherFees otherIncome cashSettlingMtm realizedVm cfdCharges netTradesSales netTradesPurchases "
    "transactionTax salesTax fxTranslationGainLoss other").split()
CASH_TYPES = {
    "Dividends": "dividends", "Payment In Lieu Of Dividends": "paymentInLieu", "Withholding Tax": "withholdingTax",
    "Broker Interest Received": "brokerInterest", "Broker Interest Paid": "brokerInterest", "Bond Interest Received": "bondInterest",
    "Bond Interest Paid": "bondInterest", "Deposits/Withdrawals": "depositWithdrawals", "Other Fees": "otherFees"}


def check_cash_report(report, sections, worth_row, rates):
    balances, starts, base = {}, {}, None
    for _, row in sections.get("CashReport", []):
        name = "cash report " + row["currency"]
        total = number(row, "startingCash") + sum((number(row, line) for line in CASH_LINES), ZERO)
        report.equal(name, total, number(row, "endingCash"))
        report.equal(name + " deposits", number(row, "deposits") + number(row, "withdrawals"), number(row, "depositWithdrawals"))
        for column in ("startingCash", "endingCash", "dividends", "cashSettlingMtm"):
            if column + "Sec" in row:
                report.equal(f"{name} segments of {column}", number(row, column + "Sec") + number(row, column + "Com"), number(row, column))
        if row["currency"] == "BASE_SUMMARY":
            base = row
            report.true(name + " level", row["levelOfDetail"] == "BaseCurrency")
        else:
            balances[row["currency"]] = number(row, "endingCash")
            starts[row["currency"]] = number(row, "startingCash")
    if base is not None and rates is not None:
        report.equal("cash in base", number(base, "endingCash"), sum((amount * rates[currency] for currency, amount in balances.items()), ZERO))
    if base is not None and worth_row is not None:
        report.equal("cash of net worth", number(worth_row, "cash"), number(base, "endingCash"))
    return starts, balances


def cash_details(sections):
    return [row for _, row in sections.get("CashTransactions", []) if row["levelOfDetail"] == "DETAIL"]


def check_cash_rows(report, sections, trades, starts, balances):
    """Each currency: start and all rows make the end, and each line of the report is the sum of its rows."""
    lines = defaultdict(lambda: defaultdict(Decimal))
    for row in trades:
        currency, commission = row["currency"], number(row, "ibCommission")
        lines[row["ibCommissionCurrency"]]["commissions"] += commission
        lines[currency]["transactionTax"] += number(row, "taxes")
        proceeds, quantity = number(row, "proceeds"), number(row, "quantity")
        if row["assetCategory"] == "CASH":
            first = row["symbol"].split(".")[0]
            lines[first]["netTradesSales" if quantity > 0 else "netTradesPurchases"] += quantity
            lines[currency]["netTradesSales" if proceeds > 0 else "netTradesPurchases"] += proceeds
        elif row["assetCategory"] in CASH_SETTLED_BY_PROCEEDS:
            lines[currency]["netTradesPurchases" if row["buySell"].startswith("BUY") else "netTradesSales"] += proceeds
    for row in cash_details(sections):
        lines[row["currency"]][CASH_TYPES[row["type"]]] += number(row, "amount")
        report.true("cash row has an id " + label(row), row["transactionID"] != "")
    for tag, row in sections.get("Transfers", []):
        if tag == "Transfer":
            line = "internalTransfers" if row["type"] == "INTERNAL" else "accountTransfers"
            lines[row["currency"]][line] += number(row, "cashTransfer")
    for _, row in sections.get("CorporateActions", []):
        lines[row["currency"]]["other"] += number(row, "proceeds")
    reports = {row["currency"]: row for _, row in sections.get("CashReport", [])}
    for currency, balance in balances.items():
        sums = lines[currency]
        variation = number(reports[currency], "cashSettlingMtm")
        report.equal(f"cash roll {currency}", starts[currency] + sum(sums.values(), ZERO) + variation, balance)
        for line in CASH_LINES:
            if line not in ("cashSettlingMtm", "fxTranslationGainLoss"):
                report.equal(f"cash line {currency} {line}", number(reports[currency], line), sums[line])
    for currency in lines:
        report.true(f"currency {currency} stands in the cash report", currency in balances)


def check_variation(report, sections, trades, rates_by_day):
    """Futures from the opening of an account: variation to date is the money of all trades plus the value of what is open."""
    totals = defaultdict(Decimal)
    for row in trades:
        if row["assetCategory"] == "FUT":
            totals[row["currency"]] += number(row, "proceeds")
    for _, row in sections.get("OpenPositions", []):
        if row["assetCategory"] == "FUT" and row["levelOfDetail"] == "SUMMARY":
            totals[row["currency"]] += number(row, "positionValue")
    for _, row in sections.get("CashReport", []):
        if row["currency"] != "BASE_SUMMARY":
            report.equal("variation " + row["currency"], number(row, "cashSettlingMtm"), totals[row["currency"]])


def check_cash_levels(report, sections):
    details, summaries = defaultdict(Decimal), defaultdict(Decimal)
    for _, row in sections.get("CashTransactions", []):
        key = (row["actionID"], row["type"], row["settleDate"], row["currency"], row["description"])
        if row["levelOfDetail"] == "SUMMARY":
            summaries[key] += number(row, "amount")
            report.true("summary has no id " + label(row), row["transactionID"] == "" and row["accountId"] == "-")
            report.met["cash-summaries"] += 1
        else:
            details[key] += number(row, "amount")
    if summaries:
        report.true("cash summaries and details have the same events", not details or details.keys() == summaries.keys())
        for key, amount in summaries.items():
            if details:
                report.equal(f"cash summary {key}", amount, details[key])


NAV_ITEMS = (
    "mtm realized changeInUnrealized costAdjustments transferredPnlAdjustments depositsWithdrawals internalCashTransfers assetTransfers dividends "
    "withholdingTax changeInDividendAccruals interest changeInInterestAccruals advisorFees clientFees otherFees commissions forexCommissions "
    "transactionTax salesTax netFxTrading fxTranslation corporateActionProceeds other").split()
NAV_CLASSES = "cash stock options bonds commodities notes funds crypto dividendAccruals interestAccruals".split()


def check_worth(report, sections):
    rows = [row for _, row in sections.get("EquitySummaryInBase", [])]
    for row in rows:
        name = "net worth on " + row["reportDate"]
        report.equal(name, number(row, "total"), sum((number(row, column) for column in NAV_CLASSES), ZERO))
        report.equal(name + " long and short", number(row, "total"), number(row, "totalLong") + number(row, "totalShort"))
        report.equal(
            name + " interest", number(row, "interestAccruals"),
            number(row, "brokerInterestAccrualsComponent") + number(row, "bondInterestAccrualsComponent"))
        for column in ("cash", "stock", "options", "bonds"):
            report.equal(f"{name} {column}", number(row, column), number(row, column + "Long") + number(row, column + "Short"))
    changes = [row for _, row in sections.get("ChangeInNAV", [])]
    for row in changes:
        total = number(row, "startingValue") + sum((number(row, item) for item in NAV_ITEMS), ZERO)
        report.equal("change in net worth", total, number(row, "endingValue"))
        if rows:
            report.equal("end of change in net worth", number(row, "endingValue"), number(rows[-1], "total"))
    return (rows[-1] if rows else None), (changes[0] if changes else None)


def check_accruals(report, sections, worth_row, rates):
    for _, row in sections.get("InterestAccruals", []):
        total = sum((number(row, column) for column in ("startingAccrualBalance", "interestAccrued", "accrualReversal", "fxTranslation")), ZERO)
        report.equal("interest accrual " + row["currency"], total, number(row, "endingAccrualBalance"))
        if row["currency"] == "BASE_SUMMARY" and worth_row is not None:
            report.equal("interest accrual of net worth", number(row, "endingAccrualBalance"), number(worth_row, "interestAccruals"))
    open_net = ZERO
    balance = defaultdict(Decimal)
    for section, sign in (("ChangeInDividendAccruals", 1), ("OpenDividendAccruals", -1)):
        for _, row in sections.get(section, []):
            name = f"{section} {row['symbol']}"
            report.equal(name, number(row, "netAmount"), number(row, "grossAmount") - number(row, "tax") - number(row, "fee"))
            direction = -1 if row.get("code") == "Re" else 1
            report.equal(name + " gross", number(row, "grossAmount"), direction * number(row, "quantity") * number(row, "grossRate"))
            balance[row["actionID"]] += sign * number(row, "netAmount")
            if sign < 0:
                open_net += number(row, "netAmount") * number(row, "fxRateToBase")
    if worth_row is not None and "OpenDividendAccruals" in sections:
        report.equal("dividend accruals of net worth", open_net, number(worth_row, "dividendAccruals"))
    return balance


def check_dividends(report, sections):
    """What was accrued for an action is what its first postings paid."""
    accrued = {row["actionID"]: row for _, row in sections.get("ChangeInDividendAccruals", []) if row["code"] == "Re"}
    paid, tax, reversed_amount = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in cash_details(sections):
        if row["type"] in ("Dividends", "Payment In Lieu Of Dividends"):
            (reversed_amount if row["code"] == "Re" else paid)[row["actionID"]].append(number(row, "amount"))
        if row["type"] == "Withholding Tax" and row["code"] != "Re":
            tax[row["actionID"]].append(number(row, "amount"))
        if row["code"] == "Re":
            report.met["reversals"] += 1
    for action, row in accrued.items():
        report.true(f"accrual {action} is paid", len(paid[action]) > 0)
        if paid[action]:
            report.equal(f"accrual {action} gross", -number(row, "grossAmount"), paid[action][0])
            report.equal(f"accrual {action} tax", number(row, "tax"), (tax[action] or [ZERO])[0])
    for action, amounts in reversed_amount.items():
        if action in accrued:
            report.equal(f"reversal {action}", amounts[0], -paid[action][0])
            report.true(f"reversal {action} is paid again", len(paid[action]) == 2)


def check_funds(report, sections, balances, starts):
    last = {}
    for _, row in sections.get("StmtFunds", []):
        currency, amount, balance = row["currency"], number(row, "amount"), number(row, "balance")
        if currency in last:
            report.equal(f"funds {currency} {row['activityDescription']} {label(row)}", last[currency] + amount, balance)
        else:
            report.equal("funds start " + currency, balance, starts.get(currency, ZERO))
        report.equal("funds debit and credit " + label(row), number(row, "debit") + number(row, "credit"), amount)
        last[currency] = balance
    for currency, balance in last.items():
        if balances:
            report.equal("funds end " + currency, balance, balances[currency])


def check_performance(report, sections, change, trades):
    for section, parts, total in (
            ("MTMPerformanceSummaryInBase", ("transactionMtm", "priorOpenMtm", "corpActionMtm", "dividends", "commissions", "other"), "total"),
            ("FIFOPerformanceSummaryInBase", ("realizedSTProfit", "realizedSTLoss", "realizedLTProfit", "realizedLTLoss"), "totalRealizedPnl")):
        rows = [row for _, row in sections.get(section, [])]
        sums = defaultdict(Decimal)
        for row in rows:
            report.equal(f"{section} {row['symbol']}", sum((number(row, part) for part in parts), ZERO), number(row, total))
            for part in parts + (total,):
                sums[row["symbol"] == "", part] += number(row, part)
        for part in parts + (total,):
            report.equal(f"{section} total {part}", sums[True, part], sums[False, part])
        if section.startswith("MTM") and rows and change is not None:
            gains = sums[True, "transactionMtm"] + sums[True, "priorOpenMtm"] + sums[True, "corpActionMtm"]
            report.equal("mark to market of net worth", gains, number(change, "mtm"))
        if section.startswith("FIFO") and rows and "CorporateActions" in sections:
            realized = sum((number(row, "fifoPnlRealized") * number(row, "fxRateToBase") for row in trades), ZERO)
            realized += sum((number(row, "fifoPnlRealized") * number(row, "fxRateToBase") for _, row in sections["CorporateActions"]), ZERO)
            report.equal("realized of trades", realized, sums[True, "totalRealizedPnl"])


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
        if len(rows) == 2:
            report.equal(f"cost moves within action {action}", sum((number(row, "costBasis") for row in rows), ZERO), ZERO)
            report.equal(f"value moves within action {action}", sum((number(row, "value") for row in rows), ZERO), ZERO)
    check_transfers(report, sections)


def check_transfers(report, sections):
    whole, lots = None, []

    def finish():
        if whole is not None and number(whole, "quantity") != 0:
            report.equal("lots of transfer " + label(whole), sum((number(lot, "quantity") for lot in lots), ZERO), number(whole, "quantity"), ZERO)

    for tag, row in sections.get("Transfers", []):
        if tag == "TransferLot":
            lots.append(row)
            continue
        finish()
        whole, lots = row, []
        inward = number(row, "quantity") + number(row, "cashTransfer") > 0
        report.true("direction of transfer " + label(row), row["direction"] == ("IN" if inward else "OUT"))
        report.met["transfers-" + row["direction"]] += 1
    finish()


def check_position_roll(report, sections, trades, before, positions):
    after = defaultdict(Decimal, before)
    for row in trades:
        if row["assetCategory"] != "CASH":
            after[row["conid"]] += number(row, "quantity")
    for _, row in sections.get("CorporateActions", []):
        after[row["conid"]] += number(row, "quantity")
    for tag, row in sections.get("Transfers", []):
        if tag == "Transfer" and row["conid"] != "":
            after[row["conid"]] += number(row, "quantity")
    for conid in set(after) | set(positions):
        report.equal(f"position roll {conid}", after[conid], positions.get(conid, ZERO), ZERO)


def rates_of(sections, base):
    """Rates of the last day, by currency."""
    rows = [row for _, row in sections.get("ConversionRates", [])]
    if not rows:
        return None
    last = rows[-1]["reportDate"]
    rates = {row["fromCurrency"]: number(row, "rate") for row in rows if row["reportDate"] == last and row["toCurrency"] == base}
    rates[base] = Decimal(1)
    return rates


def check_statement(report, sections, account, rates_by_base):
    information = [row for _, row in sections.get("AccountInformation", [])]
    base = information[0]["currency"] if information else None
    trades = trade_rows(sections)
    worth_row, change = check_worth(report, sections)
    rates = rates_by_base.get(base) or rates_of(sections, base)
    check_trades(report, sections)
    positions = check_positions(report, sections, worth_row)
    starts, balances = check_cash_report(report, sections, worth_row, rates)
    check_cash_levels(report, sections)
    accruals = check_accruals(report, sections, worth_row, rates)
    whole = all(name in sections for name in ("Trades", "CashTransactions", "CashReport", "Transfers", "CorporateActions"))
    opens = change is not None and number(change, "startingValue") == 0
    if whole and any(True for _ in cash_details(sections)) or whole and not sections["CashTransactions"]:
        check_cash_rows(report, sections, trades, starts, balances)
    if whole and opens:
        check_variation(report, sections, trades, None)
        check_dividends(report, sections)
        for action, rest in accruals.items():
            report.equal(f"dividend accrual {action}", rest, ZERO)
    check_funds(report, sections, balances, starts)
    check_performance(report, sections, change, trades)
    check_events(report, sections, trades)
    if whole and "OpenPositions" in sections and (opens or account.positions is not None):
        check_position_roll(report, sections, trades, {} if opens else account.positions, positions)
    if account.cash is not None:
        for currency, start in starts.items():
            report.equal("cash of the statement before " + currency, account.cash.get(currency, ZERO), start)
    if account.worth is not None and change is not None:
        report.equal("net worth of the statement before", account.worth, number(change, "startingValue"))
    account.positions = positions if "OpenPositions" in sections else None
    account.cash = balances if "CashReport" in sections else None
    account.worth = number(change, "endingValue") if change is not None else None


def check_file(report, path, accounts, seen):
    base_rates = {}
    for _, element in ElementTree.iterparse(path, events=("end",)):
        if element.tag != "FlexStatement":
            continue
        by_account = defaultdict(dict)
        owner = None
        ids = [info.get("accountId") for info in element.findall("AccountInformation")]
        consolidated = len(ids) > 1
        report.met["consolidated"] += consolidated
        for section in element:
            rows = [(section.tag, section.attrib)] if section.attrib else [(row.tag, row.attrib) for row in section]
            names = ids if consolidated else [element.get("accountId")]
            for name in names:
                by_account[name].setdefault(section.tag, [])
            for tag, row in rows:
                name = row.get("accountId", "")
                if row.get("isin"):
                    report.true("check digit of " + row["isin"], isin_is_right(row["isin"]))
                if tag in ("Trade", "CashTransaction", "Transfer", "CorporateAction") and row.get("transactionID"):
                    key = (name, row["transactionID"])
                    report.true(f"transaction id {key} stands once", key not in seen)
                    seen.add(key)
                if consolidated and name in ("", "-"):
                    # Rows without an owner: rates and instruments are for all, summaries of cash for none.
                    if name == "":
                        for owner in names:
                            by_account[owner][section.tag].append((tag, row))
                    continue
                by_account[name if consolidated else element.get("accountId")][section.tag].append((tag, row))
        report.met["statements"] += 1
        for name, sections in by_account.items():
            check_statement(report, sections, accounts[name], base_rates)
        element.clear()


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    report, accounts, seen = Report(), defaultdict(Account), set()
    for path in paths:
        check_file(report, path, accounts, seen)
    print("MET " + " ".join(f"{name}={count}" for name, count in sorted(report.met.items())))
    print(f"{report.checks} checks, {report.broken} broken")
    return 1 if report.broken or report.checks == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
