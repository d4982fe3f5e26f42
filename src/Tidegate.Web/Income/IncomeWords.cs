using Tidegate.Domain.Income;

namespace Tidegate.Web.Income;

/// <summary>Words for kinds of income, and the words of their series in the chart.</summary>
public static class IncomeWords
{
    /// <summary>The kinds that are stacked upwards in the chart, in their order; fees and tax go downwards.</summary>
    public static IReadOnlyList<IncomeKind> Stacked { get; } =
    [
        IncomeKind.Dividend, IncomeKind.PaymentInLieu, IncomeKind.Interest, IncomeKind.Coupon, IncomeKind.Lending, IncomeKind.Other,
    ];

    /// <summary>One kind.</summary>
    public static string Of(IncomeKind kind) => kind switch
    {
        IncomeKind.Dividend => "Dividends",
        IncomeKind.PaymentInLieu => "In lieu of dividends",
        IncomeKind.Interest => "Interest",
        IncomeKind.Coupon => "Coupons",
        IncomeKind.Lending => "Share lending",
        IncomeKind.Fee => "Fees",
        _ => "Other",
    };

    /// <summary>One payment of a kind.</summary>
    public static string One(IncomeKind kind) => kind switch
    {
        IncomeKind.Dividend => "Dividend",
        IncomeKind.PaymentInLieu => "In lieu of a dividend",
        IncomeKind.Interest => "Interest",
        IncomeKind.Coupon => "Coupon",
        IncomeKind.Lending => "Share lending",
        IncomeKind.Fee => "Fee",
        _ => "Other income",
    };

    /// <summary>A month, as in <c>Nov 2026</c>.</summary>
    public static string Month(DateOnly month) =>
        month.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A country's code, or a word for none.</summary>
    public static string Country(string country) => country.Length > 0 ? country : "Not told";
}
