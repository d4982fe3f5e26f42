using Tidegate.Platform.GatewayLinking;

namespace Tidegate.Web.GatewayLinking;

/// <summary>Addresses and words of the steps of linking a gateway.</summary>
internal static class GatewayLinkWords
{
    /// <summary>Where one chooses how to link.</summary>
    public const string ChoiceAddress = "/connections/link";

    /// <summary>Where linking a gateway begins, or goes on.</summary>
    public const string Address = "/connections/link/gateway";

    /// <summary>Where the menu paths come from, and when they were looked at.</summary>
    public const string PathsChecked = "Menu paths checked against published descriptions in November 2026.";

    private static readonly (GatewayStep Step, string Slug, string Title, int MinutesLeft)[] Steps =
    [
        (GatewayStep.Place, "place", "Where it runs", 6),
        (GatewayStep.Account, "account", "Paper or live", 6),
        (GatewayStep.Port, "port", "API and port", 5),
        (GatewayStep.Trust, "trust", "Trusted addresses", 4),
        (GatewayStep.Access, "access", "What it may do", 3),
        (GatewayStep.User, "user", "User and market data", 2),
        (GatewayStep.Test, "test", "Save and test", 1),
        (GatewayStep.Live, "live", "What is live now", 1),
    ];

    /// <summary>All steps, in their order.</summary>
    public static IEnumerable<GatewayStep> All => Steps.Select(step => step.Step);

    /// <summary>The step of a part of an address; null for none.</summary>
    public static GatewayStep? Parse(string? slug) =>
        Steps.Where(step => step.Slug == slug).Select(step => (GatewayStep?)step.Step).FirstOrDefault();

    /// <summary>Its part of an address.</summary>
    public static string Slug(GatewayStep step) => Steps[(int)step].Slug;

    /// <summary>Its page.</summary>
    public static string PageOf(GatewayStep step) => $"{Address}/{Slug(step)}";

    /// <summary>Its title.</summary>
    public static string Title(GatewayStep step) => Steps[(int)step].Title;

    /// <summary>How many minutes it and those after it take a person who has the gateway open.</summary>
    public static int MinutesLeft(GatewayStep step) => Steps[(int)step].MinutesLeft;

    /// <summary>The page that tests a connection.</summary>
    public static string TestOf(Guid connection) => $"/connections/{connection}/test";
}
