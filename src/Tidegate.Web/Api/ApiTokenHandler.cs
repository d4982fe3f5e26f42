using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Tokens;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Api;

/// <summary>
/// Lets programs in by their personal token: <c>Authorization: Bearer tidegate_…</c>. Who the token works for and what it may do is read
/// for every request. Each token, and each address that sends wrong ones, has a budget.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ProveToken proveToken,
    CurrentWorkspace workspace,
    ApiBudgets budgets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "tidegate-token";

    private const string Authorization = "Authorization";
    private const string Bearer = "Bearer ";

    private ApiProblem refusal = Refusal("token-missing", "The request has no token.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ Length: > 0 } header])
        {
            return AuthenticateResult.NoResult();
        }

        // A wrong token costs a look into the table; who sends many of them waits before the next look, and so does a right one.
        var address = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (budgets.WrongTokens.Look(address) is { Allowed: false } spent)
        {
            return Refuse(TooMany(
                spent, $"Too many wrong tokens came from your address: {budgets.WrongTokens.Limit} in a minute are listened to."));
        }

        var proof = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await proveToken.RunAsync(new Secret(header[Bearer.Length..].Trim()), Context.RequestAborted)
            : new TokenProof.NotAToken();
        if (proof is not TokenProof.Proven { Token: var token })
        {
            budgets.WrongTokens.Take(address);
            return Refuse(Refusal(proof));
        }

        var allowance = budgets.Tokens.Take(token.Token.ToString());
        Response.Headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture, $"\"token\";q={budgets.Tokens.Limit};w={RequestBudget.Window.TotalSeconds:0}");
        Response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture, $"\"token\";r={allowance.Remaining};t={allowance.ResetSeconds}");
        if (!allowance.Allowed)
        {
            return Refuse(TooMany(allowance, $"The token was used more than {budgets.Tokens.Limit} times in this minute."));
        }

        workspace.Enter(token.Workspace);
        Context.Features.Set(token);
        return AuthenticateResult.Success(new(PrincipalOf(token), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            Response.Headers.WWWAuthenticate = refusal.Code == "token-missing"
                ? "Bearer realm=\"tidegate\""
                : $"Bearer realm=\"tidegate\", error=\"invalid_token\", error_description=\"{refusal.Code}\"";
        }

        return refusal.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var token = Context.Features.Get<ActiveToken>()
            ?? throw new InvalidOperationException("Only a request with a token can be forbidden.");
        var needed = TokenScopes.Of(NeededRole());
        var scope = Word(needed);
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"tidegate\", error=\"insufficient_scope\", scope=\"{scope}\"";
        return new ApiProblem(
            StatusCodes.Status403Forbidden,
            "scope-too-small",
            $"This needs the scope {scope}.",
            token.Scope >= needed
                ? $"The token has it, but {token.PersonName} has only the role {Policies.Word(token.PersonRole)}; an admin can change that."
                : $"The token \"{token.TokenName}\" has the scope {Word(token.Scope)}. Make one with {scope} under Settings, Tokens.",
            Authorization).ExecuteAsync(Context);
    }

    private static ClaimsPrincipal PrincipalOf(ActiveToken token) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, token.Person.ToString()),
            new Claim(ClaimTypes.Name, token.PersonName),
            new Claim(ClaimTypes.Role, Policies.Word(token.Role)),
        ],
        SchemeName));

    private static ApiProblem Refusal(TokenProof proof) => proof switch
    {
        TokenProof.NotAToken => Refusal("token-malformed", "What stands in the header is no token of this product."),
        TokenProof.Mistyped => Refusal(
            "token-mistyped", "The token has a slip: a character is missing, added or wrong. Copy it again, all of it."),
        TokenProof.Unknown => Refusal("token-unknown", "Nobody has this token. It was made elsewhere, or its person was removed."),
        TokenProof.Ended ended => Refusal(
            "token-ended", string.Create(CultureInfo.InvariantCulture, $"The token worked until {ended.At:yyyy-MM-dd HH:mm} UTC.")),
        TokenProof.Revoked revoked => Refusal(
            "token-revoked", string.Create(CultureInfo.InvariantCulture, $"The token was revoked at {revoked.At:yyyy-MM-dd HH:mm} UTC.")),
        _ => throw new ArgumentOutOfRangeException(nameof(proof), proof, "This proof opens something."),
    };

    // The value is never repeated: it may be a password or a token of somewhere else.
    private static ApiProblem Refusal(string code, string title) => new(
        StatusCodes.Status401Unauthorized,
        code,
        title,
        $"Make a token under Settings, Tokens, and send it as \"Authorization: Bearer {TokenText.Prefix}…\".",
        Authorization);

    private static string Word(TokenScope scope) => scope.ToString().ToLowerInvariant();

    // The last policy of an endpoint is its own; the ones before are of its group.
    private Role NeededRole() =>
        Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() is [.., { Policy: { } policy }]
            ? Enum.GetValues<Role>().First(role => Policies.Word(role) == policy)
            : Role.Viewer;

    private ApiProblem TooMany(RequestAllowance allowance, string title)
    {
        Response.Headers.RetryAfter = allowance.ResetSeconds.ToString(CultureInfo.InvariantCulture);
        return new(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            title,
            string.Create(CultureInfo.InvariantCulture, $"Go on in {allowance.ResetSeconds} s, as the header Retry-After says."),
            Authorization);
    }

    private AuthenticateResult Refuse(ApiProblem problem)
    {
        refusal = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
