namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>Profit of an account in its base currency.</summary>
/// <param name="Daily">Since the last day close.</param>
/// <param name="Unrealized">Of what is held, against its cost.</param>
/// <param name="Realized">Realized since the last day close.</param>
public sealed record ProfitAndLoss(decimal Daily, decimal Unrealized, decimal Realized);
