namespace Tidegate.Web.Findings;

/// <summary>What a person typed on the page of a finding and what was refused, to be shown again.</summary>
/// <param name="Reason">Of accepting.</param>
/// <param name="Shares">Shares of cost in per cent, by instrument.</param>
/// <param name="Realizes">Whether the event realizes.</param>
/// <param name="Note">Of the terms.</param>
public sealed record TypedResolution(string Reason, IReadOnlyDictionary<string, string> Shares, bool Realizes, string Note)
{
    /// <summary>What was typed to accept.</summary>
    public static TypedResolution ToAccept(string reason) => new(reason, new Dictionary<string, string>(), false, "");
}
