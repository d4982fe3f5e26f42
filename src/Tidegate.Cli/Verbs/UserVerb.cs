using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate user list</c>, <c>user add NAME</c>, <c>user reset-password NAME</c>: for whoever has the server in hand.</summary>
internal static class UserVerb
{
    private static readonly Column<Member>[] Columns =
    [
        new("Name", member => member.Name),
        new("Role", member => member.Role.ToString().ToLowerInvariant()),
        new("Two-factor", member => member.TwoFactor ? "on" : "off"),
        new("Last used, UTC", member => member.LastSeenAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        new("State", member => member.LockedUntil is { } until
            ? string.Create(CultureInfo.InvariantCulture, $"locked until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : member.MustChangePassword ? "has a one-time password" : "open"),
    ];

    public static Command Create(VerbHost host) =>
        new("user", "Look after the people who sign in") { CreateList(host), CreateAdd(host), CreateResetPassword(host) };

    private static Command CreateList(VerbHost host)
    {
        var command = new Command("list", "List the people");
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                scope.Printout.List(await scope.Get<ListPeople>().RunAsync(inner), host.Clock.GetUtcNow(), Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static Command CreateAdd(VerbHost host)
    {
        var name = NameArgument();
        var role = new Option<Role>("--role")
        {
            Description = "viewer sees, trader imports too, admin manages people and accounts too",
            HelpName = "viewer|trader|admin",
            DefaultValueFactory = _ => Role.Viewer,
        };
        var command = new Command("add", "Add a person with a one-time password, which is printed") { name, role };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var wanted = parsed.GetRequiredValue(name);
                switch (await scope.Get<AddPerson>().RunAsync(wanted, parsed.GetValue(role), inner))
                {
                    case PersonAddition.Added added:
                        PrintPassword(scope.Printout, wanted, added.Password.Reveal());
                        return CommandLine.Done;
                    case PersonAddition.Refused { Problems: [var problem, ..] }:
                        scope.Printout.Fail(new("not-added", problem.Text, "Nobody was added.", problem.Field, wanted));
                        return CommandLine.Failed;
                    case var other:
                        throw new InvalidOperationException($"Adding a person ended as {other}.");
                }
            },
            cancel));
        return command;
    }

    private static Command CreateResetPassword(VerbHost host)
    {
        var name = NameArgument();
        var removeTwoFactor = new Option<bool>("--remove-two-factor")
        {
            Description = "Also turn two-factor sign-in off, for a lost phone without recovery codes",
        };
        var command = new Command("reset-password", "Give a one-time password, lift the lock, end all sessions") { name, removeTwoFactor };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                switch (await scope.Get<ResetPassword>().RunAsync(parsed.GetRequiredValue(name), parsed.GetValue(removeTwoFactor), inner))
                {
                    case PasswordReset.Done done:
                        PrintPassword(scope.Printout, parsed.GetRequiredValue(name), done.Password.Reveal());
                        if (done.TwoFactorStillOn)
                        {
                            scope.Printout.Say(
                                "A code of the authenticator app is still asked for. Is the phone lost: --remove-two-factor.");
                        }

                        return CommandLine.Done;
                    case PasswordReset.NoSuchPerson nobody:
                        scope.Printout.Fail(new(
                            "no-such-person",
                            $"Nobody is called \"{nobody.Name}\".",
                            "See all names with: tidegate user list",
                            "NAME",
                            nobody.Name));
                        return CommandLine.Failed;
                    case var other:
                        throw new InvalidOperationException($"Resetting a password ended as {other}.");
                }
            },
            cancel));
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "The name the person signs in with" };

    private static void PrintPassword(Printout printout, string name, string password)
    {
        printout.One(new { name, password }, $"One-time password of {name}: {password}");
        printout.Say($"It works for {OneTimePassword.Life.TotalHours:0} hours and asks for another at once. It is not shown again.");
    }
}
