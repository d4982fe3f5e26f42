using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Tokens;
using Tidegate.Platform.Tokens;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate token create</c>, <c>token list</c>, <c>token revoke ID</c>: by which programs use the API.</summary>
internal static class TokenVerb
{
    private static readonly Column<TokenView>[] Columns =
    [
        new("Id", token => token.Id.ToString()),
        new("Person", token => token.PersonName),
        new("Name", token => token.Name),
        new("Scope", token => Words.Of(token.Scope)),
        new("State", token => Words.Of(token.State)),
        new("Ends, UTC", token => Instant(token.Ends) ?? "never"),
        new("Last used, UTC", token => Instant(token.LastUsed)),
    ];

    public static Command Create(VerbHost host) =>
        new("token", "Look after the tokens by which programs use the API") { CreateCreate(host), CreateList(host), CreateRevoke(host) };

    private static Command CreateCreate(VerbHost host)
    {
        var person = new Option<string>("--person")
        {
            Description = "For whom it works: the name the person signs in with",
            HelpName = "NAME",
            Required = true,
        };
        var name = new Option<string>("--name")
        {
            Description = "What will use it, such as \"spreadsheet\"",
            HelpName = "TEXT",
            Required = true,
        };
        var scope = new Option<TokenScope>("--scope")
        {
            Description = "read sees, trade imports and edits too, admin manages too; never more than the person's role",
            HelpName = "read|trade|admin",
            DefaultValueFactory = _ => TokenScope.Read,
        };
        var days = new Option<int>("--days")
        {
            Description = "How many days it works; 0 for without an end",
            HelpName = "N",
            DefaultValueFactory = _ => CreateToken.DaysDefault,
        };
        var command = new Command("create", "Make a token, which is printed once") { person, name, scope, days };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (verb, inner) =>
            {
                var whose = await FindAsync(verb, parsed.GetRequiredValue(person), inner);
                int? life = parsed.GetValue(days) is var number and not 0 ? number : null;
                switch (await verb.Get<CreateToken>().RunAsync(
                    whose.Person, parsed.GetRequiredValue(name), parsed.GetValue(scope), life, inner))
                {
                    case TokenCreation.Created created:
                        verb.Printout.One(
                            new { created.Token, Text = created.Text.Reveal() },
                            $"Token of {whose.Name}: {created.Text.Reveal()}");
                        verb.Printout.Say("It is not shown again. Send it as: Authorization: Bearer …");
                        return CommandLine.Done;
                    case TokenCreation.Refused refused:
                        verb.Printout.Fail(new("not-made", refused.Message, "No token was made.", $"--{refused.Field}"));
                        return CommandLine.Failed;
                    case var other:
                        throw new InvalidOperationException($"Making a token ended as {other}.");
                }
            },
            cancel));
        return command;
    }

    private static Command CreateList(VerbHost host)
    {
        var command = new Command("list", "List the tokens of everybody; their secrets are known to nobody");
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (verb, inner) =>
            {
                verb.Printout.List(await verb.Get<GetTokens>().RunAsync(null, inner), host.Clock.GetUtcNow(), Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static Command CreateRevoke(VerbHost host)
    {
        var id = new Argument<Guid>("ID") { Description = "The token's id, as the list shows it" };
        var command = new Command("revoke", "End a token; it opens nothing any more") { id };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (verb, inner) =>
            {
                var token = parsed.GetRequiredValue(id);
                if (await verb.Get<RevokeToken>().RunAsync(token, null, inner))
                {
                    verb.Printout.Say($"Token {token} is revoked. It opens nothing any more.");
                    return CommandLine.Done;
                }

                verb.Printout.Fail(new(
                    "unknown-token", $"There is no token {token}.", "See all ids with: tidegate token list", "ID", token.ToString()));
                return CommandLine.Failed;
            },
            cancel));
        return command;
    }

    private static async Task<Member> FindAsync(VerbScope verb, string name, CancellationToken cancel)
    {
        var people = await verb.Get<ListPeople>().RunAsync(cancel);
        return people.FirstOrDefault(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new WrongUseException(
                "--person", name, $"Nobody is called \"{name}\".",
                people.Count == 0 ? "There is nobody yet. Add a person: tidegate user add" : "See all names with: tidegate user list");
    }

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
