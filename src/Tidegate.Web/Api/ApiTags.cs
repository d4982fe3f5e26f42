namespace Tidegate.Web.Api;

/// <summary>The parts of the API, in the order in which a reader meets them.</summary>
internal static class ApiTags
{
    public const string Accounts = "Accounts";
    public const string Portfolio = "Portfolio";
    public const string Transactions = "Transactions";
    public const string Income = "Income";
    public const string Instruments = "Instruments";
    public const string Findings = "Findings";
    public const string Imports = "Imports";
    public const string Connections = "Connections";
    public const string Notices = "Notices";
    public const string Workspace = "Workspace";
    public const string House = "House";

    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (Accounts, "The accounts with their net worth and how far back they reach."),
        (Portfolio, "What is held, what it cost and is worth, cash, realized results, statements."),
        (Transactions, "The ledger's entries: what happened, and what the broker said exactly."),
        (Income, "What was paid, and what was withheld."),
        (Instruments, "What is or was traded."),
        (Findings, "Differences to the broker and gaps, and what became of them."),
        (Imports, "Statement files, and which days they cover."),
        (Connections, "How statements and live values come from the broker by themselves."),
        (Notices, "What waits for a person, told once, and its end."),
        (Workspace, "The workspace of the token and its people."),
        (House, "Whether the server is ready, and its version."),
    ];
}
