using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// What happens to people and their sign-ins. Names are left out where a person may have typed a password into the wrong field.
/// </summary>
public sealed partial class WorkspacesLog(ILogger<WorkspacesLog> logger)
{
    [LoggerMessage(100, LogLevel.Warning, "A sign-in from {Address} was refused (person {Person}).")]
    internal partial void SignInRefused(Guid? person, string address);

    [LoggerMessage(101, LogLevel.Warning, "A sign-in code of person {Person} from {Address} was refused.")]
    internal partial void CodeRefused(Guid person, string address);

    [LoggerMessage(102, LogLevel.Warning, "Person {Person} signed in from {Address} with a recovery code. It works no more.")]
    internal partial void RecoveryCodeUsed(Guid person, string address);

    [LoggerMessage(103, LogLevel.Information, "Person {Person} became the owner; the set-up link works no more.")]
    internal partial void OwnerCreated(Guid person);

    [LoggerMessage(104, LogLevel.Information, "Password of person {Person} was changed; all other sessions ended.")]
    internal partial void PasswordChanged(Guid person);

    [LoggerMessage(
        105, LogLevel.Warning,
        "Person {Person} was given a one-time password; all sessions ended. Two-factor removed: {TwoFactorRemoved}.")]
    internal partial void PasswordReset(Guid person, bool twoFactorRemoved);

    [LoggerMessage(106, LogLevel.Information, "Two-factor sign-in of person {Person} is now on: {Enabled}.")]
    internal partial void TwoFactorChanged(Guid person, bool enabled);

    [LoggerMessage(107, LogLevel.Information, "Person {Person} is now {Role} of workspace {Workspace}.")]
    internal partial void RoleChanged(Guid person, string role, Guid workspace);

    [LoggerMessage(108, LogLevel.Information, "Person {Person} is no longer member of workspace {Workspace}.")]
    internal partial void PersonRemoved(Guid person, Guid workspace);
}
