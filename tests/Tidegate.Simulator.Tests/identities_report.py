"""What the checks share: how they report, and how a column becomes a number."""
from collections import defaultdict
from decimal import Decimal, getcontext

getcontext().prec = 40
TOLERANCE = Decimal("0.02")
ZERO = Decimal(0)
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
    names = ("transactionID", "tradeID", "symbol", "currency", "type", "reportDate")
    return " ".join(f"{name}={row[name]}" for name in names if row.get(name))


def total(rows, column):
    return sum((number(row, column) for row in rows), ZERO)


def trade_rows(sections):
    return [row for tag, row in sections.get("Trades", []) if tag == "Trade"]
