namespace Tidegate.Domain.Portfolio;

/// <summary>A part of net worth.</summary>
/// <param name="Part">What it is: the broker's asset class such as <c>STK</c>, or <c>cash</c> or <c>accruals</c>.</param>
/// <param name="Value">Its value; negative for what is owed.</param>
/// <param name="Weight">Its share of net worth, 0.01 is one per cent; null when net worth is zero or unknown.</param>
public sealed record AllocationSlice(string Part, decimal Value, decimal? Weight);
