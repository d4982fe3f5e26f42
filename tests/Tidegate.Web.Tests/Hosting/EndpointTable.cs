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

        // Layout
        new("/more", "GET POST", Who.Viewer),
        new("/-/display", "POST", Who.Viewer),
    ];
}
