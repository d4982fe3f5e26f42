using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Workspaces;

internal static class WorkspacesServices
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512.
    private const int PasswordHashIterations = 210_000;

    public static IServiceCollection AddWorkspaces(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(InputRules.Apply).AddUserStore<PersonStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashIterations);
        services.AddScoped<PersonStore>();
        services.AddScoped<WorkspacesLog>();
        services.AddScoped<SignInTries>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<TotpProof>();
        services.AddScoped<PersonSessions>();
        services.AddScoped<Memberships>();

        services.AddScoped<CheckHouse>();
        services.AddScoped<OpenWorkspace>();
        services.AddScoped<CreateSetupLink>();
        services.AddScoped<CheckSetupLink>();
        services.AddScoped<CreateOwner>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<SignInByCode>();
        services.AddScoped<SignInByRecoveryCode>();
        services.AddScoped<FindSession>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ReadTwoFactor>();
        services.AddScoped<StartTwoFactor>();
        services.AddScoped<EnableTwoFactor>();
        services.AddScoped<DisableTwoFactor>();
        services.AddScoped<RenewRecoveryCodes>();
        services.AddScoped<ListSessions>();
        services.AddScoped<EndSession>();
        services.AddScoped<SignOutEverywhere>();
        services.AddScoped<ListPeople>();
        services.AddScoped<AddPerson>();
        services.AddScoped<ChangeRole>();
        services.AddScoped<RemovePerson>();
        services.AddScoped<ResetPassword>();
        return services;
    }
}
