using FsCheck;
using FsCheck.Fluent;
using Tidegate.Domain.Income;
using Tidegate.Domain.Ledger;
using static Tidegate.Domain.Tests.Income.CashRowsOf;

namespace Tidegate.Domain.Tests.Income;

/// <summary>What holds for any rows, sensible or not.</summary>
public sealed class IncomePropertyTests
{
    private static readonly Gen<CashTransaction> AnyRow =
        from type in Gen.Elements(
            "Dividends", "Payment In Lieu Of Dividends", "Withholding Tax", "Broker Interest Received", "Broker Interest Paid",
            "Bond Interest Received", "Other Fees", "Deposits/Withdrawals", "Unheard Of")
        from cents in Gen.Choose(-500, 500)
        from day in Gen.Choose(0, 40)
        from paid in Gen.Choose(0, 40)
        from action in Gen.Elements("", "", "7", "8")
        from instrument in Gen.Elements("", "1", "2")
        from text in Gen.Elements(
            "ABC CASH DIVIDEND", "ABC CASH DIVIDEND - US TAX", "ABC CASH DIVIDEND - REVERSAL", "USD INT", "TAX ON INT")
        select Row(type, cents / 100m, new DateOnly(2025, 1, 1).AddDays(day), text, action, instrument,
            new DateOnly(2025, 1, 1).AddDays(paid));

    [Fact]
    public void The_payments_add_up_to_the_rows_and_each_row_is_in_one_of_them() =>
        Prop.ForAll(AnyRow.ListOf().ToArbitrary(), rows =>
        {
            var income = rows.Where(IncomeRows.IsIncome).ToList();
            var payments = Payments(rows);
            return payments.Sum(payment => payment.Net) == income.Sum(row => row.Amount)
                && payments.SelectMany(payment => payment.Entries).Order().SequenceEqual(income.Select(row => row.Id).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Prop.ForAll(
            (from rows in AnyRow.ListOf() from shuffled in Gen.Shuffle(rows.AsEnumerable()) select (rows, shuffled)).ToArbitrary(),
            c => Told(Payments(c.rows)).SequenceEqual(Told(Payments(c.shuffled)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_payment_taken_back_leaves_nothing() =>
        Prop.ForAll((from cents in Gen.Choose(1, 9_999) from later in Gen.Choose(0, 300) select (cents, later)).ToArbitrary(), c =>
        {
            var payment = Payments(
                Row("Dividends", c.cents / 100m, new(2025, 1, 2), "ABC CASH DIVIDEND"),
                Row("Dividends", -c.cents / 100m, new DateOnly(2025, 1, 2).AddDays(c.later), "ABC CASH DIVIDEND - REVERSAL"));
            return payment.Count == 1 && payment[0].Net == 0 && payment[0].Day == new DateOnly(2025, 1, 2);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Told(IEnumerable<IncomePayment> payments) =>
        payments.Select(payment => $"{payment with { Entries = [] }} {string.Join(' ', payment.Entries)}");
}
