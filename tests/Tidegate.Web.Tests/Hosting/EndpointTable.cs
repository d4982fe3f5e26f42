namespace Tidegate.Web.Tests.Hosting;

/// <summary>Every endpoint with who may use it. One that is not here fails the tests; one line each, pages before their buttons.</summary>
internal static class EndpointTable
{
    public static IReadOnlyList<EndpointRow> Rows { get; } =
    [
        // Hosting
        new("/health", "GET", Who.Stranger),
        new("/_framework/opaque-redirect", "GET", Who.Viewer), // mapped by the component framework; no page uses it

        // Workspaces: signing in
        new("/login", "GET POST", Who.Stranger),
        new("/login/two-factor", "GET POST", Who.Stranger),
        new("/login/recovery", "GET POST", Who.Stranger),
        new("/first-run", "GET POST", Who.Stranger),
        new("/logout", "POST", Who.Viewer),
        new("/new-password", "GET POST", Who.Viewer),

        // Workspaces: own settings
        new("/settings/profile", "GET POST", Who.Viewer),
        new("/settings/security", "GET POST", Who.Viewer),
        new("/settings/security/two-factor", "GET POST", Who.Viewer),
        new("/settings/security/sessions/{session:guid}/end", "POST", Who.Viewer),
        new("/settings/security/sessions/end-all", "POST", Who.Viewer),

        // Workspaces: people
        new("/admin/people", "GET POST", Who.Admin),
        new("/admin/people/{person:guid}/role", "POST", Who.Admin),
        new("/admin/people/{person:guid}/remove", "POST", Who.Admin),

        // Layout, Help
        new("/more", "GET POST", Who.Viewer),
        new("/help", "GET POST", Who.Viewer),
        new("/-/display", "POST", Who.Viewer),

        // Portfolio
        new("/", "GET POST", Who.Viewer),
        new("/holdings", "GET POST", Who.Viewer),
        new("/holdings/-/lots/{instrument}", "GET", Who.Viewer),
        new("/holdings/-/csv", "GET", Who.Viewer),
        new("/holdings/elsewhere", "GET POST", Who.Trader),
        new("/holdings/elsewhere/{Id:guid}", "GET POST", Who.Trader),
        new("/holdings/-/elsewhere/{id:guid}/", "POST", Who.Trader),
        new("/holdings/-/elsewhere/{id:guid}/remove", "POST", Who.Trader),
        new("/cash", "GET POST", Who.Viewer),
        new("/-/chart/net-worth", "GET", Who.Viewer),
        new("/-/chart/net-worth/table", "GET", Who.Viewer),

        new("/gains", "GET POST", Who.Viewer),
        new("/gains/-/csv", "GET", Who.Viewer),

        new("/statement", "GET POST", Who.Viewer),

        // Instruments
        new("/instruments/{Id}", "GET POST", Who.Viewer),
        new("/instruments/{Id}/opening-lots", "GET POST", Who.Trader),
        new("/instruments/{instrument}/-/opening-lots", "POST", Who.Trader),
        new("/-/chart/prices/{instrument}/", "GET", Who.Viewer),
        new("/-/chart/prices/{instrument}/table", "GET", Who.Viewer),

        // Findings
        new("/findings", "GET POST", Who.Viewer),
        new("/findings/{Id:guid}", "GET POST", Who.Viewer),
        new("/findings/{id:guid}/-/accept", "POST", Who.Trader),
        new("/findings/{id:guid}/-/reopen", "POST", Who.Trader),
        new("/findings/{id:guid}/-/terms", "POST", Who.Trader),
        new("/findings/{id:guid}/-/terms/forget", "POST", Who.Trader),

        // Income
        new("/income", "GET POST", Who.Viewer),
        new("/income/-/csv", "GET", Who.Viewer),
        new("/-/chart/income/", "GET", Who.Viewer),
        new("/-/chart/income/table", "GET", Who.Viewer),

        // Ledger
        new("/transactions", "GET POST", Who.Viewer),
        new("/transactions/{Id:guid}", "GET POST", Who.Viewer),
        new("/transactions/new", "GET POST", Who.Trader),
        new("/transactions/{Id:guid}/edit", "GET POST", Who.Trader),
        new("/transactions/-/manual", "POST", Who.Trader),
        new("/transactions/{id:guid}/-/change", "POST", Who.Trader),
        new("/transactions/{id:guid}/-/remove", "POST", Who.Trader),
        new("/transactions/-/csv", "GET", Who.Viewer),
        new("/transactions/-/rows", "GET", Who.Viewer),

        // Imports
        new("/import", "GET POST", Who.Viewer),
        new("/import/{Id:guid}", "GET POST", Who.Viewer),
        new("/import/-/job/{id:guid}", "GET", Who.Viewer),
        new("/import/{id:guid}/-/dates", "POST", Who.Trader),
        new("/import/-/files", "GET", Who.Viewer), // leads to the page of the form
        new("/import/-/files", "POST", Who.Trader),

        // Linking
        new("/connections/link/flex", "GET POST", Who.Admin),
        new("/connections/link/flex/{Step}", "GET POST", Who.Admin),
        new("/connections/link/flex/-/read/{step}", "POST", Who.Admin),
        new("/connections/link/flex/-/token", "POST", Who.Admin),
        new("/connections/link/flex/-/query-id", "POST", Who.Admin),
        new("/connections/link/flex/-/check", "POST", Who.Admin),
        new("/connections/link/flex/-/finish", "POST", Who.Admin),
        new("/connections/link/flex/-/drop", "POST", Who.Admin),
        new("/connections/link/flex/-/typed/{field}", "POST", Who.Admin),
        new("/connections/link/flex/-/state/{step}", "GET", Who.Admin),

        // Accounts
        new("/accounts", "GET POST", Who.Viewer),
        new("/accounts/-/alias", "POST", Who.Admin),
    ];
}
