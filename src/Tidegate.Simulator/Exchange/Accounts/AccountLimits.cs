using System.Collections.Immutable;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>What an account may still do.</summary>
/// <param name="Funds">Free for further orders, in base currency: what the working orders of the worse side would leave.</param>
/// <param name="DayTrades">Day trades that are left today and on the next four trading days; −1 for any number.</param>
internal sealed record AccountLimits(decimal Funds, ImmutableArray<int> DayTrades);
