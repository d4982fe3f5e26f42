using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Tws.Accounts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>The lines of a test about the account.</summary>
internal sealed class TwsTestAccount(GatewayTerms terms, TwsTestLink link)
{
    private const string NetLiquidation = "NetLiquidation";
    private const string Cash = "TotalCashValue";
    private const string Buying = "BuyingPower";
    private const int PositionsShown = 4;
    private const int AccountsShown = 5;

    private ImmutableArray<AccountSummary> values = [];
    private string? noValues;

    /// <summary>The accounts that are looked at: the declared one, or all of the login.</summary>
    public IReadOnlyList<string> Accounts => terms.Account.Value.Length > 0 ? [terms.Account.Value] : link.Client.ManagedAccounts;

    /// <summary>What they hold.</summary>
    public IReadOnlyList<AccountPosition> Positions { get; private set; } = [];

    public TwsTestAnswer Found()
    {
        var known = link.Client.ManagedAccounts;
        if (known.IsEmpty)
        {
            return TwsTestAnswer.Failed(
                TestStep.Account, TestCauses.NoSuchAccount(terms, known), "none", "The login has no account.").Ending();
        }

        if (terms.Account.Value.Length == 0)
        {
            return TwsTestAnswer.Ok(
                TestStep.Account, Listed(known),
                known.Length == 1 ? "The login serves this account only." : "All accounts of the login are taken.");
        }

        if (!known.Contains(terms.Account.Value))
        {
            return TwsTestAnswer.Failed(
                TestStep.Account, TestCauses.NoSuchAccount(terms, known), terms.Account.Value,
                $"The login does not have it; it has {Listed(known)}.").Named("Account not found").Ending();
        }

        var others = known.Where(account => account != terms.Account.Value).ToList();
        return TwsTestAnswer.Ok(
            TestStep.Account, terms.Account.Value,
            others.Count == 0 ? "The login serves this account only." : $"The login also serves {Listed(others)}.");
    }

    public TwsTestAnswer Mode()
    {
        var declared = terms.Mode.ToString().ToLowerInvariant();
        var other = terms.Mode == TradingMode.Paper ? "live" : "paper";
        if (Accounts.FirstOrDefault(account => !GatewayTerms.Fits(new(account), terms.Mode)) is { } wrong)
        {
            return TwsTestAnswer.Failed(
                TestStep.Mode, TestCauses.OtherMode(terms.Mode), other,
                $"{wrong} is {(terms.Mode == TradingMode.Paper ? "a live" : "a paper")} account, but {declared} was declared.")
                .Named($"{Capital(other)}, but {declared} was declared").Ending();
        }

        var prefix = $"The account's number says {declared}";
        var detail = GatewayPorts.ModeOf(terms.Port) switch
        {
            null => $"{prefix}.",
            var usual when usual == terms.Mode => $"{prefix}, and so does the port.",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{prefix}; port {terms.Port} is mostly that of {GatewayPorts.Name(terms.Port)}."),
        };
        return TwsTestAnswer.Ok(TestStep.Mode, declared, detail).Named($"{Capital(declared)}, as declared");
    }

    public async Task<TwsTestAnswer> BalanceAsync(CancellationToken cancel)
    {
        noValues = "It was asked for with the balance, which was not told.";
        var told = await link.Client.Accounts.SummaryAsync($"{NetLiquidation},{Cash},{Buying}", cancel: cancel);
        values = [.. told.Where(value => Accounts.Contains(value.Account))];
        if (Total(NetLiquidation) is not { } worth)
            return TwsTestAnswer.Failed(TestStep.Balance, TestCauses.NoAnswer, "none", "The gateway told no balance.");
        noValues = null;
        if (link.IsBrokerLost)
        {
            return TwsTestAnswer.Failed(
                TestStep.Balance, TestCauses.BrokerLost, worth, "The gateway has lost the broker; this is the last that it knew.");
        }

        return IsZero(NetLiquidation)
            ? TwsTestAnswer.Look(
                TestStep.Balance, [new("The account is not funded yet.", "Wires take 1 to 3 days, other ways longer.")], worth,
                "Net liquidation.")
            : TwsTestAnswer.Ok(TestStep.Balance, worth, $"Net liquidation. Cash {Total(Cash) ?? "unknown"}.");
    }

    public TwsTestAnswer BuyingPower() => (noValues, Total(Buying)) switch
    {
        ({ } why, _) => TestSteps.Line(TestStep.BuyingPower, TestLineState.NotChecked, detail: why),
        (_, null) => TwsTestAnswer.Failed(TestStep.BuyingPower, TestCauses.NoAnswer, "none", "The gateway told no buying power."),
        (_, { } power) when IsZero(Buying) => TwsTestAnswer.Look(
            TestStep.BuyingPower,
            [
                new("The account is not funded, or its margin is used up.", "Fund it, or close positions."),
                new("The broker restricts the account.", "See the message center of the portal."),
            ],
            power, "Nothing can be bought."),
        (_, { } power) => TwsTestAnswer.Ok(TestStep.BuyingPower, power),
    };

    public async Task<TwsTestAnswer> PositionsAsync(CancellationToken cancel)
    {
        var told = await link.Client.Accounts.PositionsAsync(cancel);
        Positions = [.. told.Where(position => position.Position != 0 && Accounts.Contains(position.Account))];
        var first = Positions.Take(PositionsShown)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{TwsNames.Of(one.Contract)} {one.Position:#,0.########}"));
        var more = Positions.Count > PositionsShown
            ? string.Create(CultureInfo.InvariantCulture, $" and {Positions.Count - PositionsShown} more")
            : "";
        return TwsTestAnswer.Ok(
            TestStep.Positions, Positions.Count.ToString(CultureInfo.InvariantCulture), string.Join(", ", first) + more);
    }

    private static string Listed(IReadOnlyCollection<string> accounts) => accounts.Count <= AccountsShown
        ? string.Join(", ", accounts)
        : string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(", ", accounts.Take(AccountsShown))} and {accounts.Count - AccountsShown} more");

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    private string? Total(string tag)
    {
        var amounts = values.Where(value => value.Tag == tag)
            .Select(value => (value.Account, Text: TwsNames.Money(value.Value, value.Currency))).ToList();
        return amounts.Count switch
        {
            0 => null,
            1 => amounts[0].Text,
            _ => string.Join(", ", amounts.Select(amount => $"{amount.Account} {amount.Text}")),
        };
    }

    private bool IsZero(string tag) => values.Where(value => value.Tag == tag)
        .All(value => decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount <= 0);
}
