using Tidegate.Domain.Income;
using Tidegate.Domain.Ledger;
using static Tidegate.Domain.Tests.Income.CashRowsOf;

namespace Tidegate.Domain.Tests.Income;

public sealed class PaymentStoryTests
{
    private static readonly DateOnly Paid = new(2024, 12, 20);
    private static readonly DateOnly Corrected = new(2025, 1, 15);

    [Fact]
    public void A_reversal_takes_its_own_row_back_and_what_follows_is_booked_again()
    {
        CashTransaction[] rows =
        [
            Row("Dividends", 24m, Paid, "ABC CASH DIVIDEND"),
            Row("Withholding Tax", -3.60m, Paid, "ABC CASH DIVIDEND - US TAX"),
            Row("Dividends", -24m, Corrected, "ABC CASH DIVIDEND - REVERSAL"),
            Row("Withholding Tax", 3.60m, Corrected, "ABC CASH DIVIDEND - US TAX - REVERSAL"),
            Row("Dividends", 25m, Corrected, "ABC CASH DIVIDEND"),
            Row("Withholding Tax", -3.75m, Corrected, "ABC CASH DIVIDEND - US TAX"),
        ];

        Assert.Equal(
            [
                new(rows[0].Id, EntryRole.Booked, default),
                new(rows[1].Id, EntryRole.Booked, default),
                new(rows[2].Id, EntryRole.TakesBack, rows[0].Id),
                new(rows[3].Id, EntryRole.TakesBack, rows[1].Id),
                new(rows[4].Id, EntryRole.BookedAgain, default),
                new(rows[5].Id, EntryRole.BookedAgain, default),
            ],
            PaymentStory.Of(rows));
    }

    [Fact]
    public void A_refund_of_a_part_takes_back_no_row_that_could_be_named()
    {
        var steps = PaymentStory.Of([Row("Withholding Tax", -30m, Paid), Row("Withholding Tax", 15m, Corrected)]);

        Assert.Equal((EntryRole.TakesBack, Guid.Empty), (steps[1].Role, steps[1].TakenBack));
    }

    [Fact]
    public void A_row_is_taken_back_once()
    {
        CashTransaction[] rows = [Row("Dividends", 5m, Paid), Row("Dividends", -5m, Paid), Row("Dividends", -5m, Corrected)];

        Assert.Equal([default, rows[0].Id, default], PaymentStory.Of(rows).Select(step => step.TakenBack));
    }

    [Fact]
    public void A_reversal_that_stands_alone_is_a_reversal_all_the_same() => Assert.Equal(
        EntryRole.TakesBack,
        Assert.Single(PaymentStory.Of([Row("Dividends", -24m, Corrected, "ABC CASH DIVIDEND - REVERSAL")])).Role);

    [Fact]
    public void Tax_the_same_day_is_no_correction_of_the_dividend() => Assert.All(
        PaymentStory.Of([Row("Dividends", 10m, Paid), Row("Withholding Tax", -1.5m, Paid), Row("Other Fees", -0.2m, Paid)]),
        step => Assert.Equal(EntryRole.Booked, step.Role));
}
