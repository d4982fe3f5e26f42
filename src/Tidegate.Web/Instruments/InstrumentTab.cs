namespace Tidegate.Web.Instruments;

/// <summary>A part of the page of an instrument.</summary>
/// <param name="Word">Its word in the address.</param>
/// <param name="Label">Its title.</param>
public sealed record InstrumentTab(string Word, string Label)
{
    /// <summary>Position and lots: what is shown when none is named.</summary>
    public static InstrumentTab Position { get; } = new("position", "Position and lots");

    /// <summary>Trades.</summary>
    public static InstrumentTab Trades { get; } = new("trades", "Trades");

    /// <summary>Realized results.</summary>
    public static InstrumentTab Realized { get; } = new("realized", "Realized");

    /// <summary>Income.</summary>
    public static InstrumentTab Income { get; } = new("income", "Income");

    /// <summary>Corporate actions and related contracts.</summary>
    public static InstrumentTab Actions { get; } = new("actions", "Corporate actions");

    /// <summary>All entries.</summary>
    public static InstrumentTab Transactions { get; } = new("transactions", "Transactions");

    /// <summary>Contract details.</summary>
    public static InstrumentTab Details { get; } = new("details", "Contract");

    /// <summary>All, in their order.</summary>
    public static IReadOnlyList<InstrumentTab> All { get; } = [Position, Trades, Realized, Income, Actions, Transactions, Details];

    /// <summary>The tab of an address, and a sentence when there is none of that word.</summary>
    public static (InstrumentTab Tab, string? Wrong) Of(string? word) => word is null
        ? (Position, null)
        : All.FirstOrDefault(tab => tab.Word == word) is { } tab
            ? (tab, null)
            : (Position, $"There is no tab '{word}' (tab); use one of {string.Join(", ", All.Select(t => t.Word))}. Shown the position.");
}
