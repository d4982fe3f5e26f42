"""Cash by currency, cash rows, accruals, the statement of funds."""
from collections import defaultdict
from decimal import Decimal

from identities_report import ZERO, label, number

CASH_SETTLED_BY_PROCEEDS = {"STK", "OPT", "BOND", "BILL", "FOP", "WAR"}


CASH_LINES = (
    "commissions depositWithdrawals accountTransfers internalTransfers dividends paymentInLieu withholdingTax brokerInterest bondInterest "
    "brokerFees clientFees advisorFees otherFees otherIncome cashSettlingMtm realizedVm cfdCharges netTradesSales netTradesPurchases "
    "transactionTax salesTax debitCardActivity fxTranslationGainLoss other").split()
CASH_TYPES = {
    "Dividends": "dividends", "Payment In Lieu Of Dividends": "paymentInLieu", "Withholding Tax": "withholdingTax",
    "Broker Interest Received": "brokerInterest", "Broker Interest Paid": "brokerInterest", "Bond Interest Received": "bondInterest",
    "Bond Interest Paid": "bondInterest", "Deposits/Withdrawals": "depositWithdrawals", "Other Fees": "otherFees",
    "Client Fees": "clientFees", "Sales Tax": "salesTax"}


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
        converted = sum((amount * rates[currency] for currency, amount in balances.items()), ZERO)
        report.equal("cash in base", number(base, "endingCash"), converted)
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
    for _, row in sections.get("TradeTransfers", []):
        lines[row["ibCommissionCurrency"]]["commissions"] += number(row, "ibCommission")
        lines[row["currency"]]["netTradesPurchases" if number(row, "quantity") > 0 else "netTradesSales"] += number(row, "proceeds")
    for row in cash_details(sections):
        lines[row["currency"]][CASH_TYPES[row["type"]]] += number(row, "amount")
        report.true("cash row has an id " + label(row), row["transactionID"] != "")
    for _, row in sections.get("CFDCharges", []):
        lines[row["currency"]]["cfdCharges"] += number(row, "total")
    for _, row in sections.get("DebitCardActivities", []):
        lines[row["currency"]]["debitCardActivity"] += number(row, "amount")
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


def check_variation(report, sections, trades):
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


def check_accruals(report, sections, worth_row):
    for _, row in sections.get("InterestAccruals", []):
        parts = ("startingAccrualBalance", "interestAccrued", "accrualReversal", "fxTranslation")
        ending = sum((number(row, part) for part in parts), ZERO)
        report.equal("interest accrual " + row["currency"], ending, number(row, "endingAccrualBalance"))
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
    paid, tax, reversed_amount, days = defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list)
    for row in cash_details(sections):
        if row["type"] in ("Dividends", "Payment In Lieu Of Dividends"):
            (reversed_amount if row["code"] == "Re" else paid)[row["actionID"]].append(number(row, "amount"))
            days[row["actionID"]].append(row["reportDate"])
        if row["type"] == "Withholding Tax" and row["code"] != "Re":
            tax[row["actionID"]].append(number(row, "amount"))
        if row["code"] == "Re":
            report.met["reversals"] += 1
            report.met["reclassified"] += row["settleDate"][:4] != row["reportDate"][:4]
    for action, row in accrued.items():
        report.true(f"accrual {action} is paid", len(paid[action]) > 0)
        if paid[action]:
            report.equal(f"accrual {action} gross", -number(row, "grossAmount"), paid[action][0])
            report.equal(f"accrual {action} tax", number(row, "tax"), (tax[action] or [ZERO])[0])
    for action, amounts in reversed_amount.items():
        if action in accrued:
            report.equal(f"reversal {action}", amounts[0], -paid[action][0])
            report.true(f"reversal {action} is paid again", len(paid[action]) == 2)
            report.met["late-reversals"] += days[action][0][:4] != days[action][-1][:4]


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


def check_charges(report, sections):
    """Details that name a cash transaction say its amount; fees of lent shares are what is paid for them later."""
    cash = {row["transactionID"]: row for row in cash_details(sections)}
    for _, row in sections.get("SalesTaxes", []):
        name = "sales tax " + label(row)
        report.true(name + " names its cash", row["transactionID"] in cash)
        if row["transactionID"] in cash:
            report.equal(name, number(row, "salesTax"), number(cash[row["transactionID"]], "amount"))
        report.equal(name + " rate", number(row, "salesTax"), number(row, "taxableAmount") * number(row, "taxRate"))
        report.met["sales-taxes"] += 1
    fees = [row for _, row in sections.get("ClientFees", [])]
    if fees:
        paid = sum((number(row, "amount") for row in cash.values() if row["type"] == "Client Fees"), ZERO)
        report.equal("client fees", sum((number(row, "net") for row in fees), ZERO), paid)
        report.met["client-fees"] += len(fees)
    for _, row in sections.get("CFDCharges", []):
        report.equal("charge " + label(row), number(row, "total"), number(row, "received") + number(row, "paid"))
        report.equal("charge amount " + label(row), number(row, "total"), number(row, "amount"))
        report.met["cfd-charges"] += 1
    report.met["card-payments"] += len(sections.get("DebitCardActivities", []))
    for _, row in sections.get("TierInterestDetails", []):
        interest = number(row, "totalPrincipal") * number(row, "rate") / 36000
        report.equal("interest by tier " + label(row), number(row, "totalInterest"), interest, Decimal("0.000001"))
        report.met["interest-tiers"] += 1
    lent = defaultdict(Decimal)
    for _, row in sections.get("SLBActivities", []):
        lent[row["slbTransactionId"]] += number(row, "quantity")
        report.met["lending"] += 1
    still = {row["slbTransactionId"]: number(row, "quantity") for _, row in sections.get("SLBOpenContracts", [])}
    for loan in still:
        report.equal(f"open loan {loan}", lent.get(loan, still[loan]), still[loan], ZERO)
    for _, row in sections.get("SLBFees", []):
        name = "lending fee " + label(row)
        report.equal(name, number(row, "fee"), number(row, "collateralAmount") * number(row, "feeRate") / 36000, Decimal("0.0001"))
        report.equal(name + " net", number(row, "netLendFee"), number(row, "grossLendFee") / 2, Decimal("0.0001"))
        report.met["lending-fees"] += 1
    for _, row in sections.get("NetStockPositionSummary", []):
        shares = number(row, "sharesAtIb") + number(row, "sharesBorrowed") + number(row, "sharesLent")
        report.equal("shares of " + row["symbol"], shares, number(row, "netShares"), ZERO)
        report.met["shares-lent"] += number(row, "sharesLent") != 0
