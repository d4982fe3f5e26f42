using Tidegate.Cli.Output;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate positions --live</c>: what gateways told last of what is held.</summary>
internal static class LivePositions
{
    private static readonly Column<LiveRow>[] Columns =
    [
        new("Account", row => row.Account),
        new("Symbol", row => row.Position.Symbol),
        Column<LiveRow>.Number("Quantity", row => row.Position.Quantity),
        Column<LiveRow>.Number("Price", row => row.Position.Price is { } price ? decimal.Round(price, 4) : null),
        new("Currency", row => row.Position.Currency),
        Column<LiveRow>.Money("Average cost", row => Rounded(row.Position.AverageCost)),
        Column<LiveRow>.Money("Value", row => Rounded(row.Position.Value)),
        Column<LiveRow>.Money("Today", row => Rounded(row.Position.Daily)),
        Column<LiveRow>.Money("Unrealized", row => Rounded(row.Position.Unrealized)),
        new("Mode", row => row.Mode),
    ];

    /// <summary>Prints them; with a word for each account how old they are.</summary>
    /// <param name="printout">Where to.</param>
    /// <param name="accounts">What gateways told.</param>
    /// <returns>Whether there was an account.</returns>
    public static bool Print(Printout printout, IReadOnlyList<LiveAccountView> accounts)
    {
        if (accounts.Count == 0)
        {
            printout.Fail(new(
                "no-live-account", "No gateway has told of an account.",
                "Link one with: tidegate connection link-gateway, and see that serve runs."));
            return false;
        }

        printout.List(
            [
                .. accounts.SelectMany(account => account.Values.Positions.Select(position => new LiveRow(
                    account.Values.Account.Value, position, account.Mode.ToString().ToLowerInvariant()))),
            ],
            accounts.Min(account => account.Told),
            Columns);
        foreach (var account in accounts)
        {
            if (!printout.IsJson)
                printout.Say($"{account.Values.Account}, {account.ConnectionName}: told {account.Age.TotalSeconds:0} s ago.");
        }

        return true;
    }

    private static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 2) : null;

    private sealed record LiveRow(string Account, LivePosition Position, string Mode);
}
