using Tidegate.Domain.Income;
using Tidegate.Domain.Ledger;
using static Tidegate.Domain.Tests.Income.CashRowsOf;

namespace Tidegate.Domain.Tests.Income;

public sealed class IncomePaymentsTests
{
    private const string Text = "ABC(US0000000001) CASH DIVIDEND USD 0.24 PER SHARE";
    private static readonly DateOnly Paid = new(2024, 12, 20);
    private static readonly DateOnly Corrected = new(2025, 1, 15);

    [Theory]
    [InlineData("77", false)] // the action id ties them
    [InlineData("", true)] // or the day of payment, which a correction repeats
    [InlineData("", false)] // or the text, when it does not
    public void A_payment_reversed_and_paid_again_is_one_payment_of_its_period(string action, bool namesPayDay) // performance.md EX-27
    {
        DateOnly? paid = namesPayDay ? Paid : null;
        CashTransaction[] rows =
        [
            Row("Dividends", 24.00m, Paid, $"{Text} (Ordinary Dividend)", action),
            Row("Withholding Tax", -3.60m, Paid, $"{Text} - US TAX", action),
            Row("Dividends", -24.00m, Corrected, $"{Text} (Ordinary Dividend) - REVERSAL", action, paid: paid),
            Row("Withholding Tax", 3.60m, Corrected, $"{Text} - US TAX - REVERSAL", action, paid: paid),
            Row("Dividends", 25.00m, Corrected, "ABC(US0000000001) CASH DIVIDEND USD 0.25 PER SHARE", action, paid: paid),
            Row("Withholding Tax", -3.75m, Corrected, $"{Text} - US TAX", action, paid: paid),
        ];

        var payment = Assert.Single(Payments(rows));

        Assert.Equal((25.00m, -3.75m, 21.25m), (payment.Gross, payment.Withheld, payment.Net));
        Assert.Equal((Paid, Corrected, 4), (payment.Day, payment.CorrectedOn, payment.Corrections));
        Assert.Equal(
            (IncomeKind.Dividend, "ABC", "US", (decimal?)0.9m), (payment.Kind, payment.Symbol, payment.Country, payment.RateToBase));
        Assert.Equal(rows.Select(row => row.Id).Order(), payment.Entries.Order());
    }

    [Fact]
    public void Tax_that_comes_back_in_a_later_year_belongs_to_its_dividend()
    {
        var payment = Assert.Single(Payments(
            Row("Dividends", 100, Paid, Text),
            Row("Withholding Tax", -30, Paid, $"{Text} - US TAX"),
            Row("Withholding Tax", 15, new(2026, 2, 10), $"{Text} - US TAX", paid: Paid)));

        Assert.Equal((Paid, -15m, 85m, 1), (payment.Day, payment.Withheld, payment.Net, payment.Corrections));
        Assert.Equal((new DateOnly(2026, 2, 10), 15m), (payment.CorrectedOn, payment.Refunded));
    }

    [Fact]
    public void A_reversal_whose_payment_is_not_there_keeps_its_sign_and_names_the_day_of_payment()
    {
        var payment = Assert.Single(Payments(Row("Dividends", -24, Corrected, $"{Text} - REVERSAL", paid: Paid)));

        Assert.Equal((-24m, Paid), (payment.Gross, payment.Day));
    }

    [Fact]
    public void The_same_dividend_of_the_next_quarter_is_a_payment_of_its_own()
    {
        var payments = Payments(
            Row("Dividends", 24, Paid, Text), Row("Dividends", 24, new(2025, 3, 20), Text),
            Row("Withholding Tax", -3.60m, new(2025, 3, 21), $"{Text} - US TAX"));

        Assert.Equal([0m, -3.60m], payments.Select(payment => payment.Withheld));
        Assert.All(payments, payment => Assert.Equal(0, payment.Corrections));
    }

    [Fact]
    public void A_dividend_and_a_payment_in_lieu_of_one_action_are_two_payments_with_their_own_tax()
    {
        const string Lieu = "ABC(US0000000001) PAYMENT IN LIEU OF DIVIDEND";
        var payments = Payments(
            Row("Dividends", 80, Paid, Text, "77"),
            Row("Payment In Lieu Of Dividends", 20, Paid, $"{Lieu} (Ordinary Dividend)", "77"),
            Row("Withholding Tax", -12, Paid, $"{Text} - US TAX", "77"),
            Row("Withholding Tax", -3, Paid, $"{Lieu} - US TAX", "77"),
            Row("Other Fees", -0.40m, Paid, "ABC(US0000000001) ADR FEE", "77"));

        Assert.Equal(
            [(IncomeKind.Dividend, 80m, -12m, -0.40m), (IncomeKind.PaymentInLieu, 20m, -3m, 0m)],
            payments.Select(payment => (payment.Kind, payment.Gross, payment.Withheld, payment.Fee)));
    }

    [Theory]
    [InlineData("Broker Interest Received", "USD CREDIT INT FOR MAR-2025", IncomeKind.Interest)]
    [InlineData("Broker Interest Paid", "USD DEBIT INT FOR MAR-2025", IncomeKind.Interest)]
    [InlineData("Broker Interest Received", "USD IBKR MANAGED SECURITIES (SYEP) INTEREST FOR MAR-2025", IncomeKind.Lending)]
    [InlineData("Bond Interest Received", "BOND COUPON PAYMENT (ABC 4)", IncomeKind.Coupon)]
    [InlineData("Bond Interest Paid", "PURCHASE ACCRUED INT ABC 4", IncomeKind.Coupon)]
    [InlineData("Other Fees", "MARKET DATA FEE", IncomeKind.Fee)]
    [InlineData("Commission Adjustments", "COMMISSION REBATE", IncomeKind.Fee)]
    [InlineData("A type of next year", "SOMETHING", IncomeKind.Other)] // moves cash, so it is not lost
    public void Each_type_of_the_broker_has_its_kind(string type, string text, IncomeKind kind)
    {
        var payment = Assert.Single(Payments(Row(type, 5, Paid, text, instrument: "")));

        Assert.Equal((kind, 5m), (payment.Kind, payment.Net));
        Assert.Equal(kind == IncomeKind.Fee ? (0m, 5m) : (5m, 0m), (payment.Gross, payment.Fee));
    }

    [Theory]
    [InlineData("Deposits/Withdrawals")]
    [InlineData("Deposits & Withdrawals")]
    [InlineData("Debit Card Activity")]
    public void Money_paid_in_and_out_is_no_income(string type) => Assert.Empty(Payments(Row(type, -5, Paid, instrument: "")));

    [Fact]
    public void Tax_on_interest_finds_its_interest_by_the_text()
    {
        var payment = Assert.Single(Payments(
            Row("Broker Interest Received", 10, Paid, "USD CREDIT INT FOR NOV-2024", instrument: ""),
            Row("Withholding Tax", -2, Corrected, "WITHHOLDING @ 20% ON CREDIT INT FOR NOV-2024", instrument: "")));

        Assert.Equal((IncomeKind.Interest, 8m, Paid), (payment.Kind, payment.Net, payment.Day));
    }

    [Fact]
    public void A_fee_that_comes_back_lessens_the_fee()
    {
        const string Fee = "M******03:MARKET DATA FEE FOR DEC 2024";
        var payment = Assert.Single(Payments(
            Row("Other Fees", -10, Paid, Fee, instrument: ""), Row("Other Fees", 4, Corrected, Fee, instrument: "")));

        Assert.Equal((-6m, Paid, 1), (payment.Fee, payment.Day, payment.Corrections));
    }

    [Theory]
    [InlineData("ABC(US0000000001) CASH DIVIDEND - CA TAX", "1", "CA")] // the text before the issuer
    [InlineData("ABC CASH DIVIDEND", "2", "NL")] // else the issuer
    [InlineData("ABC CASH DIVIDEND", "9", "")] // else nothing
    public void The_country_is_that_of_the_tax_else_of_the_issuer(string text, string instrument, string country) =>
        Assert.Equal(country, Assert.Single(Payments(Row("Withholding Tax", -1, Paid, text, instrument: instrument))).Country);

    [Fact]
    public void Four_quarters_make_the_yield_on_price_and_on_cost() // performance.md EX-28
    {
        const decimal Year = 4 * 0.25m;

        Assert.Equal(0.025m, IncomeYield.Of(Year, 40.00m));
        Assert.Equal(0.03125m, IncomeYield.Of(Year, 32.00m));
        Assert.Null(IncomeYield.Of(Year, 0m));
        Assert.Null(IncomeYield.Of(Year, null));
    }
}
