namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>One value of an account as account updates list it.</summary>
/// <param name="Tag">The broker's name, such as <c>NetLiquidation</c>.</param>
/// <param name="Text">The value as the broker writes it.</param>
/// <param name="Currency">Currency; <c>BASE</c> for the sum over currencies, empty where there is none.</param>
public sealed record AccountValue(string Tag, string Text, string Currency);
