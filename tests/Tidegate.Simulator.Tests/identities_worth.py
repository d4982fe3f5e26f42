"""Net worth and its bridge, positions, results by instrument."""
from collections import defaultdict
from decimal import Decimal

from identities_report import ZERO, number, total


NAV_ITEMS = (
    "mtm realized changeInUnrealized costAdjustments transferredPnlAdjustments depositsWithdrawals internalCashTransfers assetTransfers "
    "dividends withholdingTax changeInDividendAccruals interest changeInInterestAccruals advisorFees clientFees otherFees commissions "
    "forexCommissions "
    "transactionTax salesTax debitCardActivity grantActivity netFxTrading fxTranslation corporateActionProceeds other").split()
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
        ending = number(row, "startingValue") + sum((number(row, item) for item in NAV_ITEMS), ZERO)
        report.equal("change in net worth", ending, number(row, "endingValue"))
        if rows:
            report.equal("end of change in net worth", number(row, "endingValue"), number(rows[-1], "total"))
    return (rows[-1] if rows else None), (changes[0] if changes else None)


def check_positions(report, sections, worth_row):
    summary, lots = {}, defaultdict(list)
    for _, row in sections.get("OpenPositions", []):
        name = f"position {row['symbol']} {row['levelOfDetail']}"
        quantity, multiplier = number(row, "position"), number(row, "multiplier")
        cost, value = number(row, "costBasisMoney"), number(row, "positionValue")
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
            report.equal(f"lots of {conid} {column}", total(rows, column), number(summary[conid], column))
    if worth_row is not None and summary:
        classes = {"stock": ("STK",), "options": ("OPT",), "bonds": ("BOND", "BILL")}
        for column, kinds in classes.items():
            rows = [row for row in summary.values() if row["assetCategory"] in kinds]
            value = sum((number(row, "positionValue") * number(row, "fxRateToBase") for row in rows), ZERO)
            report.equal("net worth in " + column, number(worth_row, column), value)
        worth = number(worth_row, "total")
        for row in summary.values():
            share = ZERO if row["assetCategory"] == "FUT" else number(row, "positionValue") * number(row, "fxRateToBase")
            if worth != 0:
                report.equal(f"position {row['symbol']} percentOfNAV", number(row, "percentOfNAV"), 100 * share / worth)
    return {conid: number(row, "position") for conid, row in summary.items()}


def check_position_roll(report, sections, trades, before, positions):
    after = defaultdict(Decimal, before)
    for row in trades:
        if row["assetCategory"] != "CASH":
            after[row["conid"]] += number(row, "quantity")
    for _, row in sections.get("CorporateActions", []):
        after[row["conid"]] += number(row, "quantity")
    for _, row in sections.get("StockGrantActivities", []):
        after[row["conid"]] += number(row, "quantity")
        report.equal("value of a grant", number(row, "value"), number(row, "quantity") * number(row, "price"))
        report.met["grants"] += 1
    for _, row in sections.get("TradeTransfers", []):
        after[row["conid"]] += number(row, "quantity")
    for tag, row in sections.get("Transfers", []):
        if tag == "Transfer" and row["conid"] != "":
            after[row["conid"]] += number(row, "quantity")
    for conid in set(after) | set(positions):
        report.equal(f"position roll {conid}", after[conid], positions.get(conid, ZERO), ZERO)


def check_performance(report, sections, change, trades):
    for section, whole, parts in (
            ("MTMPerformanceSummaryInBase", "total",
             ("transactionMtm", "priorOpenMtm", "corpActionMtm", "dividends", "commissions", "other")),
            ("FIFOPerformanceSummaryInBase", "totalRealizedPnl",
             ("realizedSTProfit", "realizedSTLoss", "realizedLTProfit", "realizedLTLoss"))):
        rows = [row for _, row in sections.get(section, [])]
        sums = defaultdict(Decimal)
        for row in rows:
            report.equal(f"{section} {row['symbol']}", sum((number(row, part) for part in parts), ZERO), number(row, whole))
            for part in parts + (whole,):
                sums[row["symbol"] == "", part] += number(row, part)
        for part in parts + (whole,):
            report.equal(f"{section} total {part}", sums[True, part], sums[False, part])
        if section.startswith("MTM") and rows and change is not None:
            gains = sums[True, "transactionMtm"] + sums[True, "priorOpenMtm"] + sums[True, "corpActionMtm"]
            report.equal("mark to market of net worth", gains, number(change, "mtm"))
        if section.startswith("FIFO") and rows and "CorporateActions" in sections:
            # What a cancel takes back realized nothing; the cancel itself shows no result.
            gone = {row["origTransactionID"] for row in trades if row["transactionType"] == "TradeCancel"}
            stand = [row for row in trades if row["transactionID"] not in gone]
            report.met["cancelled-closings"] += any(
                row["transactionID"] in gone and number(row, "fifoPnlRealized") != 0 for row in trades)
            realized = sum((number(row, "fifoPnlRealized") * number(row, "fxRateToBase") for row in stand), ZERO)
            realized += sum((number(row, "fifoPnlRealized") * number(row, "fxRateToBase") for _, row in sections["CorporateActions"]), ZERO)
            report.equal("realized of trades", realized, sums[True, "totalRealizedPnl"])


def check_details(report, sections, trades, positions_rows):
    """Sections that take another one's figures apart."""
    parts = (
        "brokerExecutionCharge brokerClearingCharge thirdPartyExecutionCharge thirdPartyClearingCharge thirdPartyRegulatoryCharge "
        "regFINRATradingActivityFee regSection31TransactionFee regOther other").split()
    commissions = {row["tradeID"]: number(row, "ibCommission") for row in trades if row["transactionType"] == "ExchTrade"
                   and "Co" not in row.get("notes", "").split(";")}
    for _, row in sections.get("UnbundledCommissionDetails", []):
        name = "commission of trade " + row["tradeID"]
        report.equal(name, number(row, "totalCommission"), sum((number(row, part) for part in parts), ZERO))
        if commissions:
            report.equal(name + " on the trade", number(row, "totalCommission"), commissions.get(row["tradeID"], ZERO), ZERO)
        report.met["commission-details"] += 1
    values = defaultdict(Decimal)
    for row in positions_rows:
        values[row["assetCategory"], row["currency"]] += number(row, "positionValue")
    changes = (
        "priorPeriodValue transactions mtmPriorPeriodPositions mtmTransactions corporateActions other accountTransfers "
        "linkingAdjustments fxTranslationPnl futurePriceAdjustments settledCash").split()
    for _, row in sections.get("ChangeInPositionValues", []):
        name = f"position value {row['assetCategory']} {row['currency']}"
        report.equal(name, sum((number(row, part) for part in changes), ZERO), number(row, "endOfPeriodValue"))
        if positions_rows:
            report.equal(name + " at the end", number(row, "endOfPeriodValue"), values[row["assetCategory"], row["currency"]])
        report.met["position-values"] += 1
    to_date = defaultdict(Decimal)
    for _, row in sections.get("MTDYTDPerformanceSummary", []):
        for period in ("MTD", "YTD"):
            whole = number(row, "realizedPnl" + period)
            report.equal(f"realized {period} {row['symbol']}", number(row, "realST" + period) + number(row, "realLT" + period), whole)
            sign = -1 if row["symbol"] == "" else 1
            to_date["realized " + period] += sign * whole
            to_date["gain " + period] += sign * number(row, "mtm" + period)
        report.met["to-date"] += 1
    for name, rest in to_date.items():
        report.equal(f"total of {name}", rest, ZERO)
    balances = {row["currency"]: number(row, "endingCash") for _, row in sections.get("CashReport", [])}
    for _, row in sections.get("FxPositions", []):
        name = "currency balance " + row["fxCurrency"]
        report.equal(name, number(row, "quantity"), balances.get(row["fxCurrency"], ZERO))
        report.equal(name + " value", number(row, "value"), number(row, "quantity") * number(row, "closePrice"))
        report.met["currency-balances"] += 1
    forex = {row["transactionID"]: row for row in trades if row["assetCategory"] == "CASH"}
    for _, row in sections.get("FxTransactions", []):
        trade = forex.get(row["transactionID"], {})
        report.equal("conversion " + row["transactionID"], number(row, "proceeds"), number(trade, "proceeds"), ZERO)
        report.equal("conversion quantity " + row["transactionID"], number(row, "quantity"), number(trade, "quantity"), ZERO)
        report.met["conversions"] += 1
