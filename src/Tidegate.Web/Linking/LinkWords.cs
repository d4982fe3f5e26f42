using Tidegate.Domain.Sync;
using Tidegate.Platform.Linking;

namespace Tidegate.Web.Linking;

/// <summary>Addresses and words of the steps of linking.</summary>
internal static class LinkWords
{
    /// <summary>Where linking begins, or goes on.</summary>
    public const string Address = "/connections/link/flex";

    /// <summary>Where the menu paths come from, and when they were looked at; nobody can look into a portal that is not theirs.</summary>
    public const string PathsChecked = "Menu paths checked against published descriptions in November 2026.";

    private static readonly (LinkStep Step, string Slug, string Title, int MinutesLeft)[] Steps =
    [
        (LinkStep.IbKey, "ib-key", "IB Key", 5),
        (LinkStep.Service, "service", "Switch the service on", 4),
        (LinkStep.Token, "token", "Token", 4),
        (LinkStep.Query, "query", "Query sections", 3),
        (LinkStep.QueryId, "query-id", "Query id", 2),
        (LinkStep.Check, "check", "Check", 1),
        (LinkStep.Import, "import", "First import", 1),
    ];

    // Which step mends what the broker or the reader says (flex.md §2).
    private static readonly Dictionary<string, LinkStep> Mending = new(StringComparer.Ordinal)
    {
        ["1003"] = LinkStep.Query,
        ["1010"] = LinkStep.Query,
        ["1011"] = LinkStep.Service,
        ["1012"] = LinkStep.Token,
        ["1013"] = LinkStep.Service,
        ["1014"] = LinkStep.QueryId,
        ["1015"] = LinkStep.Token,
        ["1016"] = LinkStep.Query,
        ["1020"] = LinkStep.QueryId,
        ["W-03"] = LinkStep.Query,
        ["keys"] = LinkStep.Token,
        ["unreadable"] = LinkStep.Query,
        ["confirmations-query"] = LinkStep.QueryId,
    };

    /// <summary>All steps, in their order.</summary>
    public static IEnumerable<LinkStep> All => Steps.Select(step => step.Step);

    /// <summary>The step of a part of an address; null for none.</summary>
    public static LinkStep? Parse(string? slug) =>
        Steps.Where(step => step.Slug == slug).Select(step => (LinkStep?)step.Step).FirstOrDefault();

    /// <summary>Its part of an address.</summary>
    public static string Slug(LinkStep step) => Steps[(int)step].Slug;

    /// <summary>Its page.</summary>
    public static string PageOf(LinkStep step) => $"{Address}/{Slug(step)}";

    /// <summary>Its title.</summary>
    public static string Title(LinkStep step) => Steps[(int)step].Title;

    /// <summary>How many minutes it and those after it take a person who has the portal open.</summary>
    public static int MinutesLeft(LinkStep step) => Steps[(int)step].MinutesLeft;

    /// <summary>The step that mends a problem; null where only time does.</summary>
    public static LinkStep? Mends(SyncProblem problem) => Mending.TryGetValue(problem.Code, out var step) ? step : null;

    /// <summary>Title of what stands at the place of a purpose.</summary>
    public static string Purpose(string name) => name switch
    {
        "holdings" => "For holdings",
        "performance" => "For performance",
        _ => "Nice to have",
    };

    /// <summary>How many, in words up to nine.</summary>
    public static string Number(int count) => count switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        7 => "Seven",
        8 => "Eight",
        9 => "Nine",
        _ => Layout.Numbers.Count(count),
    };
}
