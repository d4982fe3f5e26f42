using Tidegate.Domain.Income;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Income;

/// <summary>A payment with its rows.</summary>
/// <param name="Payment">The payment: gross, tax, corrections netted.</param>
/// <param name="Steps">Its rows, oldest first, with which takes which back.</param>
public sealed record PaymentView(IncomePayment Payment, IReadOnlyList<StoryStepView> Steps);
