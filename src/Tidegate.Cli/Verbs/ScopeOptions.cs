using System.CommandLine;
using Tidegate.Cli.Output;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;

namespace Tidegate.Cli.Verbs;

/// <summary>Which accounts a verb looks at, and in which currency it adds up.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string[]> accounts = new("--account")
    {
        Description = "An account by the broker's id; may be given several times. Without it: all live accounts",
        HelpName = "ID",
    };

    private readonly Option<string?> currency = new("--currency")
    {
        Description = "Currency of sums, such as EUR; the base currency "
        + "without it",
        HelpName = "CODE"
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command, bool withCurrency)
    {
        command.Add(accounts);
        if (withCurrency)
            command.Add(currency);
    }

    /// <summary>The accounts that were named.</summary>
    public IReadOnlyList<AccountId> Accounts(ParseResult parsed) => [.. (parsed.GetValue(accounts) ?? []).Select(id => new AccountId(id))];

    /// <summary>The whole scope.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="more">Accounts that are named otherwise.</param>
    /// <exception cref="WrongUseException">The currency is none.</exception>
    public AccountScope Scope(ParseResult parsed, params IEnumerable<string> more)
    {
        AccountId[] named = [.. more.Select(id => new AccountId(id)), .. Accounts(parsed)];
        if (parsed.GetValue(currency) is not { } code)
            return new(named);
        return Currency.TryParse(code, out var display)
            ? new(named, display)
            : throw new WrongUseException("--currency", code, $"\"{code}\" is no currency code.",
                "Give three capital letters, such as EUR.");
    }

    /// <summary>Prints the answer, or why there is none.</summary>
    public static int Print<TView>(Printout printout, ScopedAnswer<TView> answer, Action<TView> print)
    {
        switch (answer)
        {
            case ScopedAnswer<TView>.Shown shown:
                print(shown.View);
                return CommandLine.Done;
            case ScopedAnswer<TView>.UnknownAccount unknown:
                var known = unknown.Known.Count == 0 ? "There is none yet; import a statement first."
                    : $"There are: {string.Join(", ", unknown.Known)}.";
                printout.Fail(new("unknown-account", $"There is no account {unknown.Account}.", known, "--account", unknown.Account.Value));
                return CommandLine.Failed;
            case ScopedAnswer<TView>.PaperWithLive mixed:
                printout.Fail(new(
                    "paper-with-live", $"{mixed.Paper} is a paper account and {mixed.Live} is not; they are not added.",
                        "Name accounts of one kind.", "--account", mixed.Paper.Value));
                return CommandLine.Failed;
            default:
                throw new InvalidOperationException($"The question ended as {answer}.");
        }
    }
}
