using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Workspaces;

public sealed class ResetPasswordTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly SignInPlace Place = new("test", "127.0.0.1");
    private readonly FakeTime clock = new();

    [Fact]
    public async Task Lets_a_locked_person_in_again_and_ends_all_sessions()
    {
        await using var platform = database.Platform(clock);
        var (name, first) = await AddAsync(platform);
        var session = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(platform, name, first)).Session;
        for (var i = 0; i < SignInTries.TriesMax; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await SignInAsync(platform, name, new Secret("wrong")));
        }

        var reset = Assert.IsType<PasswordReset.Done>(
            await AskAsync<ResetPassword, PasswordReset>(platform, use => use.RunAsync(name, removeTwoFactor: false, CancellationToken.None)));

        Assert.Null(await AskAsync<FindSession, ActiveSession?>(platform, use => use.RunAsync(session, CancellationToken.None)));
        Assert.IsType<SignInOutcome.Refused>(await SignInAsync(platform, name, first));
        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(platform, name, reset.Password));
        var active = await AskAsync<FindSession, ActiveSession?>(platform, use => use.RunAsync(signedIn.Session, CancellationToken.None));
        Assert.True(active is { MustChangePassword: true });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Removes_two_factor_only_when_asked_to(bool remove)
    {
        await using var platform = database.Platform(clock);
        var (name, _) = await AddAsync(platform);
        await using (var scope = platform.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var person = (await people.FindByNameAsync(name))!;
            await people.ResetAuthenticatorKeyAsync(person);
            await people.SetTwoFactorEnabledAsync(person, enabled: true);
        }

        var reset = Assert.IsType<PasswordReset.Done>(
            await AskAsync<ResetPassword, PasswordReset>(platform, use => use.RunAsync(name, remove, CancellationToken.None)));

        Assert.Equal(!remove, reset.TwoFactorStillOn);
        var outcome = await SignInAsync(platform, name, reset.Password);
        Assert.Equal(remove, outcome is SignInOutcome.SignedIn);
        Assert.Equal(!remove, outcome is SignInOutcome.CodeNeeded);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_back()
    {
        await using var platform = database.Platform(clock);
        var outcome = await AskAsync<ResetPassword, PasswordReset>(
            platform, use => use.RunAsync("nobody", removeTwoFactor: false, CancellationToken.None));
        Assert.Equal(new PasswordReset.NoSuchPerson("nobody"), outcome);
    }

    [Fact]
    public async Task A_session_that_is_about_to_start_with_the_former_stamp_opens_nothing()
    {
        await using var platform = database.Platform(clock);
        var (name, _) = await AddAsync(platform);
        await using var db = database.Context(default);
        var before = await db.Users.AsNoTracking().SingleAsync(p => p.UserName == name);
        await AskAsync<ResetPassword, PasswordReset>(platform, use => use.RunAsync(name, removeTwoFactor: false, CancellationToken.None));

        var late = await AskAsync<PersonSessions, Guid>(
            platform, use => use.StartAsync(before.Id, before.SecurityStamp!, Place, CancellationToken.None));

        Assert.Null(await AskAsync<FindSession, ActiveSession?>(platform, use => use.RunAsync(late, CancellationToken.None)));
    }

    [Fact]
    public async Task A_person_keeps_a_bounded_number_of_sessions()
    {
        await using var platform = database.Platform(clock);
        var (name, _) = await AddAsync(platform);
        await using var db = database.Context(default);
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.UserName == name);
        for (var i = 0; i < PersonSessions.PerPersonMax + 5; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await AskAsync<PersonSessions, Guid>(
                platform, use => use.StartAsync(person.Id, person.SecurityStamp!, Place, CancellationToken.None));
        }

        Assert.Equal(PersonSessions.PerPersonMax, await db.Set<PersonSession>().CountAsync(s => s.PersonId == person.Id));
    }

    private static Task<SignInOutcome> SignInAsync(IServiceProvider platform, string name, Secret password) =>
        AskAsync<SignInByPassword, SignInOutcome>(platform, use => use.RunAsync(name, password, Place, CancellationToken.None));

    private static async Task<TAnswer> AskAsync<TUseCase, TAnswer>(IServiceProvider platform, Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull
    {
        await using var scope = platform.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    private async Task<(string Name, Secret Password)> AddAsync(IServiceProvider platform)
    {
        var name = $"p{Guid.CreateVersion7():N}";
        await using var scope = PrivateDatabase.Enter(platform, await database.AddWorkspaceAsync());
        var added = Assert.IsType<PersonAddition.Added>(
            await scope.ServiceProvider.GetRequiredService<AddPerson>().RunAsync(name, Role.Viewer, CancellationToken.None));
        return (name, added.Password);
    }
}
