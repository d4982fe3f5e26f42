namespace Tidegate.Web.Tests.Hosting;

/// <summary>Every endpoint with who may use it. One that is not here fails the tests; one line each, pages before their buttons.</summary>
internal static class EndpointTable
{
    public static IReadOnlyList<EndpointRow> Rows { get; } =
    [
        // Hosting
        new("/health/live", "GET", Who.Stranger),
        new("/health/ready", "GET", Who.Stranger),
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

        // Tokens
        new("/settings/tokens", "GET POST", Who.Viewer),
        new("/settings/tokens/{token:guid}/revoke", "POST", Who.Viewer),

        // Workspaces: people
        new("/admin/people", "GET POST", Who.Admin),
        new("/admin/people/{person:guid}/role", "POST", Who.Admin),
        new("/admin/people/{person:guid}/remove", "POST", Who.Admin),

        // Backups
        new("/admin/backup", "GET POST", Who.Admin),
        new("/admin/backup/now", "POST", Who.Admin),
        new("/admin/backup/plan", "POST", Who.Admin),

        // Layout, Help
        new("/more", "GET POST", Who.Viewer),
        new("/help", "GET POST", Who.Viewer),
        new("/help/{Guide}", "GET POST", Who.Viewer),
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

        // Connections, Live
        new("/connections", "GET POST", Who.Viewer),
        new("/connections/-/list", "GET", Who.Viewer),
        new("/connections/{Id:guid}", "GET POST", Who.Viewer),
        new("/connections/{id:guid}/-/board", "GET", Who.Viewer),
        new("/connections/{id:guid}/-/sync", "POST", Who.Trader),
        new("/connections/{id:guid}/-/settings", "POST", Who.Admin),
        new("/connections/{id:guid}/-/remove", "POST", Who.Admin),
        new("/connections/{Id:guid}/test", "GET POST", Who.Trader),
        new("/connections/{id:guid}/-/test", "POST", Who.Trader),
        new("/connections/-/gateways", "GET", Who.Viewer),
        new("/connections/-/sessions", "GET", Who.Viewer),
        new("/connections/{Id:guid}/health", "GET POST", Who.Viewer),
        new("/connections/{id:guid}/-/session", "GET", Who.Viewer),
        new("/connections/{id:guid}/-/health", "GET", Who.Viewer),
        new("/connections/{id:guid}/-/refresh", "POST", Who.Trader),
        new("/connections/{id:guid}/-/gateway", "POST", Who.Admin),
        new("/connections/{id:guid}/-/pause", "POST", Who.Admin),
        new("/connections/{id:guid}/-/take-over", "POST", Who.Admin),
        new("/connections/{id:guid}/-/forget", "POST", Who.Admin),
        new("/-/live", "GET", Who.Viewer),
        new("/live-accounts/-/board", "GET", Who.Viewer),
        new("/live-accounts/-/refresh", "POST", Who.Viewer),
        new("/quotes", "GET POST", Who.Viewer),
        new("/quotes/{Conid}", "GET POST", Who.Viewer),
        new("/quotes/{Conid}/chain", "GET POST", Who.Viewer),
        new("/quotes/{conid}/-/quote", "GET", Who.Viewer),
        new("/-/chart/bars/{conid}/", "GET", Who.Viewer),
        new("/-/chart/bars/{conid}/table", "GET", Who.Viewer),
        new("/quotes/-/list", "GET", Who.Viewer),
        new("/quotes/-/search", "GET", Who.Trader),
        new("/quotes/-/watch", "POST", Who.Trader),
        new("/quotes/-/unwatch", "POST", Who.Trader),

        // Notices
        new("/notices", "GET POST", Who.Viewer),
        new("/notices/-/bell", "GET", Who.Viewer),
        new("/settings/notices", "GET POST", Who.Viewer),
        new("/settings/notices/-/mail", "POST", Who.Viewer),
        new("/admin/mail", "GET POST", Who.Admin),
        new("/admin/mail/-/settings", "POST", Who.Admin),

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
        new("/reconciliation", "GET POST", Who.Viewer),
        new("/reconciliation/-/csv", "GET", Who.Viewer),
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

        // GatewayLinking
        new("/connections/link", "GET POST", Who.Admin),
        new("/connections/link/gateway", "GET POST", Who.Admin),
        new("/connections/link/gateway/{Step}", "GET POST", Who.Admin),
        new("/connections/link/gateway/-/read/{step}", "POST", Who.Admin),
        new("/connections/link/gateway/-/place", "POST", Who.Admin),
        new("/connections/link/gateway/-/account", "POST", Who.Admin),
        new("/connections/link/gateway/-/port", "POST", Who.Admin),
        new("/connections/link/gateway/-/access", "POST", Who.Admin),
        new("/connections/link/gateway/-/finish", "POST", Who.Admin),
        new("/connections/link/gateway/-/drop", "POST", Who.Admin),
        new("/connections/link/gateway/-/typed/{field}", "POST", Who.Admin),

        // Accounts
        new("/accounts", "GET POST", Who.Viewer),
        new("/accounts/-/alias", "POST", Who.Admin),

        // The API; who stands here has a token of the scope that does as much
        new("/api/v1/openapi.json", "GET", Who.Stranger),
        new("/api/v1/health", "GET", Who.Stranger),
        new("/api/v1/version", "GET", Who.Viewer),
        new("/api/v1/workspace", "GET", Who.Viewer),
        new("/api/v1/people", "GET", Who.Admin),
        new("/api/v1/accounts", "GET", Who.Viewer),
        new("/api/v1/accounts/{account}", "GET", Who.Viewer),
        new("/api/v1/accounts/{account}/alias", "PUT", Who.Admin),
        new("/api/v1/dashboard", "GET", Who.Viewer),
        new("/api/v1/holdings", "GET", Who.Viewer),
        new("/api/v1/lots", "GET", Who.Viewer),
        new("/api/v1/cash", "GET", Who.Viewer),
        new("/api/v1/gains", "GET", Who.Viewer),
        new("/api/v1/statement", "GET", Who.Viewer),
        new("/api/v1/income", "GET", Who.Viewer),
        new("/api/v1/reconciliation", "GET", Who.Viewer),
        new("/api/v1/instruments", "GET", Who.Viewer),
        new("/api/v1/instruments/{instrument}", "GET", Who.Viewer),
        new("/api/v1/instruments/{instrument}/prices", "GET", Who.Viewer),
        new("/api/v1/coverage", "GET", Who.Viewer),
        new("/api/v1/connections", "GET", Who.Viewer),
        new("/api/v1/connections/{id:guid}", "GET", Who.Viewer),
        new("/api/v1/connections/{id:guid}/sync", "POST", Who.Trader),
        new("/api/v1/gateways", "GET", Who.Viewer),
        new("/api/v1/gateways/{id:guid}", "GET", Who.Viewer),
        new("/api/v1/live-accounts", "GET", Who.Viewer),
        new("/api/v1/live-accounts/refresh", "POST", Who.Trader),
        new("/api/v1/notices", "GET", Who.Viewer),
        new("/api/v1/manual-holdings/", "GET", Who.Viewer),
        new("/api/v1/manual-holdings/", "POST", Who.Trader),
        new("/api/v1/manual-holdings/{id:guid}", "PUT", Who.Trader),
        new("/api/v1/manual-holdings/{id:guid}", "DELETE", Who.Trader),
        new("/api/v1/transactions/", "GET", Who.Viewer),
        new("/api/v1/transactions/", "POST", Who.Trader),
        new("/api/v1/transactions/{id:guid}", "GET", Who.Viewer),
        new("/api/v1/transactions/{id:guid}", "PUT", Who.Trader),
        new("/api/v1/transactions/{id:guid}", "DELETE", Who.Trader),
        new("/api/v1/findings/", "GET", Who.Viewer),
        new("/api/v1/findings/{id:guid}", "GET", Who.Viewer),
        new("/api/v1/findings/{id:guid}/accept", "POST", Who.Trader),
        new("/api/v1/findings/{id:guid}/reopen", "POST", Who.Trader),
        new("/api/v1/imports/", "GET", Who.Viewer),
        new("/api/v1/imports/", "POST", Who.Trader),
        new("/api/v1/imports/{id:guid}", "GET", Who.Viewer),
    ];
}
