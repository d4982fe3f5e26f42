using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Connections;
using Tidegate.Platform.GatewayLinking;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Cli.Serving;

/// <summary>
/// The gateway that the environment, or a file <c>.env</c> in the working directory, declares: made at the first start, compared at later
/// ones. Whatever is wrong with it is said and holds nothing up.
/// </summary>
internal sealed class GatewayAtStart(EnvironmentFile file, Action<string> say)
{
    /// <summary>Makes or compares it.</summary>
    public async Task RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var problem in file.Problems)
        {
            say(problem);
        }

        // What the process was given goes before what lies in the folder.
        var read = GatewayVariables.Read(
            name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? given : file.Values.GetValueOrDefault(name));
        foreach (var sentence in read.Sentences)
        {
            say(sentence);
        }

        if (read.Gateway is not { } declared)
            return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(cancel);
        var outcome = await scope.ServiceProvider.GetRequiredService<LinkDeclaredGateway>().RunAsync(declared, cancel);
        if (Sentence(declared, outcome) is { } text)
            say(text);
    }

    /// <summary>What became of it, for a person; null when there is nothing to say.</summary>
    public static string? Sentence(DeclaredGateway declared, DeclaredOutcome outcome) => outcome switch
    {
        DeclaredOutcome.Made made => $"The connection \"{made.Name}\" was made from the environment. Test it under Connections.",
        DeclaredOutcome.Agrees => null,
        DeclaredOutcome.Differs differs =>
            $"The environment declares {Words(declared.Terms)} for the connection \"{differs.Name}\", which has {Words(differs.Kept)}. "
            + "Nothing is changed; change one of the two.",
        DeclaredOutcome.Refused { Field: "confirmed" } =>
            $"{GatewayVariables.Mode} is live, which reaches real money. Set {GatewayVariables.LiveConfirm} to the account number "
            + $"{declared.Terms.Account} as well, or leave the mode at paper. No connection is made from the environment.",
        DeclaredOutcome.Refused refused =>
            $"{GatewayVariables.NameOf(refused.Field)}: {refused.Message} No connection is made from the environment.",
        _ => throw new UnreachableException(),
    };

    private static string Words(GatewayTerms terms) => GatewayFields.Word(terms.Mode)
        + (terms.Account.Value.Length > 0 ? $" with account {terms.Account}" : " with all accounts of the login");
}
