using Tidegate.Flex.WebService;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>What can be said of a link without asking the broker.</summary>
internal static class FlexLinkCheck
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static ConnectionOutcome.Refused? Problem(FlexLink link) =>
        Refused("name", ConnectionName.Problem(link.Name))
        ?? Refused("token", OfToken(link.Token, isNeeded: link.Id == Guid.Empty))
        ?? Refused("query", OfQuery(link.Query, isNeeded: link.Id == Guid.Empty))
        ?? Refused("confirmations", link.Confirmations?.Reveal().Length > 0 ? OfQuery(link.Confirmations, isNeeded: true) : null)
        ?? Refused("address", AddressProblem(link.Address));

    /// <summary>Address and bounds for a link.</summary>
    public static FlexServiceOptions OptionsOf(string address) => address.Length == 0 ? new() : new() { BaseUrl = new(address) };

    // What is not given is as if empty where it is needed.
    private static string? OfToken(Secret? token, bool isNeeded) =>
        token is not null || isNeeded ? TypedKeys.TokenProblem(token ?? new("")) : null;

    private static string? OfQuery(Secret? query, bool isNeeded) =>
        query is not null || isNeeded ? TypedKeys.QueryProblem(query ?? new("")) : null;

    /// <summary>What is wrong with the address of a service; null when nothing is.</summary>
    public static string? AddressProblem(string? address)
    {
        if (string.IsNullOrEmpty(address))
            return null;
        const string Advice = "Leave it empty for the broker's service, or give an https address, or http for a simulator.";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return $"The address \"{address}\" is none. {Advice}";
        try
        {
            new FlexServiceOptions { BaseUrl = uri }.Validate();
            return null;
        }
        catch (ArgumentException)
        {
            return $"The address \"{address}\" cannot be used. {Advice}";
        }
    }

    private static ConnectionOutcome.Refused? Refused(string field, string? problem) => problem is null ? null : new(field, problem);
}
