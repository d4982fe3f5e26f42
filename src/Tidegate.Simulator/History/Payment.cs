using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>Money that came or went without a trade: income, tax, fees, deposits; corrections stand beside what they correct.</summary>
/// <param name="Day">The day that reports it; <see cref="CashPosting.SettleDate"/> is the day that it belongs to.</param>
/// <param name="Posting">The posting.</param>
public sealed record Payment(DateOnly Day, CashPosting Posting);
