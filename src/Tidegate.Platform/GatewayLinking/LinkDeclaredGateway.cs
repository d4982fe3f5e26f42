using System.Diagnostics;
using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>
/// Makes the connection that the environment declares when there is none for its host, port and client id; compares it with the one that
/// is there otherwise. What a person set by hand is never changed.
/// </summary>
public sealed class LinkDeclaredGateway(GetGateways gateways, LinkGateway link)
{
    /// <summary>Makes or compares it.</summary>
    public async Task<DeclaredOutcome> RunAsync(DeclaredGateway declared, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(declared);
        var terms = declared.Terms;
        if (terms.Problem() is { } problem)
            return new DeclaredOutcome.Refused(problem.Field, problem.Message);
        var all = await gateways.RunAsync(cancel);
        var known = all.FirstOrDefault(gateway => gateway.Terms.Host == terms.Host && gateway.Terms.Port == terms.Port
            && gateway.Terms.ClientId == terms.ClientId);
        if (known is not null)
        {
            return known.Terms == terms
                ? new DeclaredOutcome.Agrees(known.Name)
                : new DeclaredOutcome.Differs(known.Name, known.Terms);
        }

        var name = NameOf(terms);
        return await link.RunAsync(new(Guid.Empty, name, terms, declared.LiveConfirmed), cancel) switch
        {
            ConnectionOutcome.Saved => new DeclaredOutcome.Made(name),
            ConnectionOutcome.Refused refused => new DeclaredOutcome.Refused(refused.Field, refused.Message),
            _ => throw new UnreachableException(),
        };
    }

    // The three by which it is found again; so two of them never want the same name, unless a person gave it to another one.
    private static string NameOf(GatewayTerms terms)
    {
        var full = string.Create(CultureInfo.InvariantCulture, $"{terms.Host}:{terms.Port} client {terms.ClientId}");
        return full.Length <= ConnectionName.LengthMax ? full : full[^ConnectionName.LengthMax..];
    }
}
