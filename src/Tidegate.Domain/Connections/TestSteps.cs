namespace Tidegate.Domain.Connections;

/// <summary>The lines of a test before it begins: their order, their names, and what each is about.</summary>
public static class TestSteps
{
    /// <summary>All lines but the verdict, in order.</summary>
    public static IReadOnlyList<TestStep> All { get; } = [.. Enum.GetValues<TestStep>().Where(step => step != TestStep.Verdict)];

    /// <summary>The lines that need no account: what a quick look takes.</summary>
    public static IReadOnlyList<TestStep> Quick { get; } = [.. All.Where(step => step <= TestStep.Clocks)];

    /// <summary>Name of a line.</summary>
    public static string Title(TestStep step) => step switch
    {
        TestStep.Address => "Address answers",
        TestStep.Greeting => "API greeting",
        TestStep.ClientId => "Client id is free",
        TestStep.Account => "Account found",
        TestStep.Mode => "Paper or live, as declared",
        TestStep.Clocks => "Clocks agree",
        TestStep.Balance => "Account balance",
        TestStep.BuyingPower => "Buying power",
        TestStep.Positions => "Open positions",
        TestStep.Access => "API access",
        TestStep.Permissions => "Permissions per class",
        TestStep.MarketData => "Market data",
        TestStep.AnswerTimes => "Answer times",
        TestStep.NextReset => "Next reset and weekly login",
        _ => "Result",
    };

    /// <summary>What a line will tell.</summary>
    public static string About(TestStep step) => step switch
    {
        TestStep.Address => "Something takes connections at host and port.",
        TestStep.Greeting => "It is a gateway, with its version and its clock.",
        TestStep.ClientId => "No other program is connected under it.",
        TestStep.Account => "The login has the account.",
        TestStep.Mode => "The account's number tells whether it is paper.",
        TestStep.Clocks => "More than 2 s would delay fresh signals.",
        TestStep.Balance => "Net liquidation and cash.",
        TestStep.BuyingPower => "What the broker would let the account buy.",
        TestStep.Positions => "How many, and the first of them.",
        TestStep.Access => "Whether orders are let in.",
        TestStep.Permissions => "Stocks, options, futures, currencies, bonds, crypto, each by a preview of an order.",
        TestStep.MarketData => "Live, delayed or none, for one instrument.",
        TestStep.AnswerTimes => "20 requests, one after another.",
        TestStep.NextReset => "When the broker is away next, by New York time.",
        _ => "",
    };

    /// <summary>A line that has not begun, or is just beginning.</summary>
    public static TestLine Line(TestStep step, TestLineState state, string? value = null, string detail = "") =>
        new(step, state, Title(step), value, detail);
}
