using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Backups;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class NightlyBackupsTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task Nights_make_backups_that_restore_the_oldest_go_a_failure_is_told_and_the_next_try_mends_it()
    {
        var clock = new FakeTime();
        await using var platform = database.Platform(clock, services => services.AddNightlyBackups());
        var worker = platform.GetServices<IHostedService>().Single(service => service.GetType().Name == nameof(NightlyBackups));
        var get = platform.GetRequiredService<GetBackups>();
        Assert.Empty(platform.GetRequiredService<ChangeBackupPlan>().Run(isOn: true, "02:30", "2"));
        await worker.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync("the plan is there", () => get.Run().State.LastTry is null && get.Run().Next is not null);

        for (var night = 0; night < 3; night++)
        {
            await NightAsync(clock, get);
        }

        // Two of three are kept, and the newest holds everything.
        Assert.Equal(
            ["nightly-20260307T023000Z.tidegate", "nightly-20260306T023000Z.tidegate"], get.Run().Items.Select(item => item.Name));
        Assert.Equal(clock.GetUtcNow(), get.Run().State.LastSuccess);
        await RestoresAsync(Path.Combine(database.Folder.Backups, get.Run().Items[0].Name));

        // A file stands where the folder was, so nothing can be written.
        var backups = database.Folder.Backups;
        Directory.Move(backups, backups + ".away");
        await File.WriteAllTextAsync(backups, "no folder");
        await NightAsync(clock, get);
        var failed = get.Run();
        Assert.NotEmpty(failed.State.Problem);
        Assert.NotEmpty(failed.State.Mend);
        Assert.Equal(clock.GetUtcNow() + BackupPlan.RetryAfter, failed.Next);

        File.Delete(backups);
        Directory.Move(backups + ".away", backups);
        await NightAsync(clock, get);
        Assert.Empty(get.Run().State.Problem);
        Assert.Equal(BackupDesk.Find(database.Folder), get.Run().State);

        // By hand: at once, and not in the place of a nightly one.
        platform.GetRequiredService<StartBackup>().Run();
        await Eventually.IsTrueAsync("it is made", () => !get.Run().IsBusy && get.Run().Items.Count == 3);
        Assert.StartsWith("by-hand-", get.Run().Items.Select(item => item.Name).Order().First(), StringComparison.Ordinal);
        await worker.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("25:00", "7", "25:00")]
    [InlineData("", "7", "The time")]
    [InlineData("02:30", "0", "\"0\"")]
    [InlineData("02:30", "366", "from 1 to 365")]
    [InlineData("02:30", "-1", "\"-1\"")]
    public async Task A_plan_that_cannot_be_is_refused_with_what_was_typed(string at, string keep, string says)
    {
        await using var own = await PrivateDatabase.MakeAsync();
        await using var platform = own.Platform(new FakeTime());
        var before = platform.GetRequiredService<GetBackups>().Run().State;

        var problem = Assert.Single(platform.GetRequiredService<ChangeBackupPlan>().Run(isOn: true, at, keep));

        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.Equal(before, platform.GetRequiredService<GetBackups>().Run().State);
    }

    private static async Task NightAsync(FakeTime clock, GetBackups get)
    {
        var due = get.Run().Next!.Value;
        clock.Advance(due - clock.GetUtcNow());
        await Eventually.IsTrueAsync($"the try of {due:O} is over", () =>
        {
            var now = get.Run();
            return now.State.LastTry == due && !now.IsBusy;
        });
    }

    private static async Task RestoresAsync(string file)
    {
        using var place = new TemporaryFolder();
        var folder = new DataFolder(place["restored"]);

        var outcome = await new RestoreBackup(folder, null, TimeProvider.System).RunAsync(file, replace: false, CancellationToken.None);

        Assert.IsType<RestoreOutcome.Restored>(outcome);
    }
}
