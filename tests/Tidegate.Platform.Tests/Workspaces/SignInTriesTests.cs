using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Workspaces;

public sealed class SignInTriesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private readonly FakeTime clock = new();

    [Fact]
    public async Task However_many_try_at_once_only_as_many_as_allowed_are_looked_at()
    {
        await using var platform = database.Platform(clock);
        var person = await AddAsync(platform);

        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TakeAsync(platform, person)));

        Assert.Equal(SignInTries.TriesMax, taken.Count(yes => yes));
    }

    [Fact]
    public async Task The_lock_ends_by_itself_and_then_all_tries_are_there_again()
    {
        await using var platform = database.Platform(clock);
        var person = await AddAsync(platform);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < SignInTries.TriesMax; i++)
            {
                Assert.True(await TakeAsync(platform, person), $"Try {i} of round {round} was refused.");
            }

            Assert.False(await TakeAsync(platform, person));
            clock.Advance(SignInTries.LockTime - TimeSpan.FromTicks(10));
            Assert.False(await TakeAsync(platform, person));
            clock.Advance(TimeSpan.FromTicks(10));
        }
    }

    [Fact]
    public async Task A_try_that_was_given_back_does_not_count_and_lifts_its_own_lock()
    {
        await using var platform = database.Platform(clock);
        var person = await AddAsync(platform);
        for (var i = 0; i < 3 * SignInTries.TriesMax; i++)
        {
            Assert.True(await TakeAsync(platform, person));
            await WithAsync(platform, tries => tries.GiveBackAsync(person, CancellationToken.None));
        }

        for (var i = 1; i < SignInTries.TriesMax; i++)
        {
            Assert.True(await TakeAsync(platform, person));
        }

        Assert.True(await TakeAsync(platform, person));
        await WithAsync(platform, tries => tries.GiveBackAsync(person, CancellationToken.None));
        Assert.True(await TakeAsync(platform, person));
        Assert.False(await TakeAsync(platform, person));
    }

    [Fact]
    public async Task Nobody_has_no_tries()
    {
        await using var platform = database.Platform(clock);
        Assert.False(await TakeAsync(platform, Guid.CreateVersion7()));
    }

    private static Task<bool> TakeAsync(IServiceProvider platform, Guid person) =>
        WithAsync(platform, tries => tries.TakeAsync(person, CancellationToken.None));

    private static async Task<TAnswer> WithAsync<TAnswer>(IServiceProvider platform, Func<SignInTries, Task<TAnswer>> ask)
    {
        await using var scope = platform.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SignInTries>());
    }

    private static async Task WithAsync(IServiceProvider platform, Func<SignInTries, Task> ask)
    {
        await using var scope = platform.CreateAsyncScope();
        await ask(scope.ServiceProvider.GetRequiredService<SignInTries>());
    }

    private static async Task<Guid> AddAsync(IServiceProvider platform)
    {
        await using var scope = platform.CreateAsyncScope();
        var person = new Person { Id = Guid.CreateVersion7(), UserName = $"p{Guid.CreateVersion7():N}" };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person)).Succeeded);
        return person.Id;
    }
}
