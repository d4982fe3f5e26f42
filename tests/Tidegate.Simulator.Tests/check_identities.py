#!/usr/bin/python3
"""Checks the arithmetic of Flex activity statements. It shares no code with the programs that write or read them.

usage: check_identities.py FILE...

Files of one account are given in the order of their windows. Each identity that does not hold is printed with its rows. The last line
counts checks and breaks, the line before it the special rows that were met. Exit code 1 when something is broken, 2 for wrong use.
"""
import sys
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from decimal import Decimal

from identities_cash import (
    cash_details, check_accruals, check_cash_levels, check_cash_report, check_cash_rows, check_charges, check_dividends, check_funds,
    check_variation)
from identities_report import ZERO, Account, Report, isin_is_right, number, trade_rows
from identities_trades import check_confirmations, check_events, check_trades
from identities_worth import check_details, check_performance, check_position_roll, check_positions, check_worth


def rates_of(sections, base):
    """Rates of the last day, by currency."""
    rows = [row for _, row in sections.get("ConversionRates", [])]
    if not rows:
        return None
    last = rows[-1]["reportDate"]
    rates = {row["fromCurrency"]: number(row, "rate") for row in rows if row["reportDate"] == last and row["toCurrency"] == base}
    rates[base] = Decimal(1)
    return rates


def check_statement(report, sections, account):
    information = [row for _, row in sections.get("AccountInformation", [])]
    base = information[0]["currency"] if information else None
    trades = trade_rows(sections)
    worth_row, change = check_worth(report, sections)
    rates = rates_of(sections, base)
    check_trades(report, sections)
    check_confirmations(report, sections)
    positions = check_positions(report, sections, worth_row)
    starts, balances = check_cash_report(report, sections, worth_row, rates)
    check_cash_levels(report, sections)
    accruals = check_accruals(report, sections, worth_row)
    flows = ("Trades", "CashTransactions", "CashReport", "Transfers", "TradeTransfers", "CorporateActions")
    whole = all(name in sections for name in flows)
    opens = change is not None and number(change, "startingValue") == 0
    if whole and (cash_details(sections) or not sections["CashTransactions"]):
        check_cash_rows(report, sections, trades, starts, balances)
    if whole and opens:
        check_variation(report, sections, trades)
        check_dividends(report, sections)
        for action, rest in accruals.items():
            report.equal(f"dividend accrual {action}", rest, ZERO)
    check_funds(report, sections, balances, starts)
    check_performance(report, sections, change, trades)
    check_events(report, sections, trades)
    check_charges(report, sections)
    summaries = [row for _, row in sections.get("OpenPositions", []) if row["levelOfDetail"] == "SUMMARY"]
    check_details(report, sections, trades, summaries)
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
    for _, element in ElementTree.iterparse(path, events=("end",)):
        if element.tag != "FlexStatement":
            continue
        by_account = defaultdict(dict)
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
            check_statement(report, sections, accounts[name])
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
