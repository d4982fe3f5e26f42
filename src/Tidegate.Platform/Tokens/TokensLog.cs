using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Tokens;

/// <summary>What happens to personal tokens. They are named by their ids; their text is nowhere.</summary>
public sealed partial class TokensLog(ILogger<TokensLog> logger)
{
    [LoggerMessage(600, LogLevel.Information, "Token {Token} with scope {Scope} was made for person {Person} in workspace {Workspace}.")]
    internal partial void Created(Guid token, string scope, Guid person, Guid workspace);

    [LoggerMessage(601, LogLevel.Information, "Token {Token} of person {Person} in workspace {Workspace} was revoked; it opens nothing.")]
    internal partial void Revoked(Guid token, Guid person, Guid workspace);
}
