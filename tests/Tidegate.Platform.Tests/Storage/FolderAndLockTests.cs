using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class FolderAndLockTests : IDisposable
{
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void An_option_names_the_folder()
    {
        Assert.Equal("/some/where", DataFolder.Resolve("/some/where/").Root);
        Assert.Equal("/some/where", DataFolder.Resolve("/some/where", demo: true).Root);
    }

    [Fact]
    public void The_demo_has_its_own_folder_beside_the_usual_one() =>
        Assert.Equal(DataFolder.Resolve(null).Root + "-demo", DataFolder.Resolve(null, demo: true).Root);

    [Fact]
    public async Task A_held_folder_is_refused_and_the_holder_is_named()
    {
        DataFolder folder = new(place["home"]);
        await folder.PrepareAsync(privateServer: false, CancellationToken.None);
        var clock = new FakeTime();
        using (var held = DataFolderLock.Take(folder, "serve", clock))
        {
            held.Announce("http://127.0.0.1:1234");
            var fault = Assert.Throws<StorageException>(() => DataFolderLock.Take(folder, "demo", clock));

            Assert.Equal("data-folder-in-use", fault.Code);
            Assert.Contains(
                $"'tidegate serve' (process {Environment.ProcessId}, since 2026-03-04 12:00:00 UTC, at http://127.0.0.1:1234)",
                fault.Message,
                StringComparison.Ordinal);
            Assert.Equal(Environment.ProcessId, DataFolderLock.Holder(folder)?.Process);
        }

        Assert.Null(DataFolderLock.Holder(folder));
        DataFolderLock.Take(folder, "demo", clock).Dispose();
    }

    [Fact]
    public async Task A_wait_for_a_lock_ends_at_its_limit()
    {
        var clock = new FakeTime();
        using var held = FileLock.TryTake(place["a.lock"], exclusive: false)!;
        using var beside = FileLock.TryTake(place["a.lock"], exclusive: false);
        Assert.NotNull(beside);

        var wait = FileLock.TakeAsync(place["a.lock"], exclusive: true, TimeSpan.FromSeconds(5), clock, CancellationToken.None);
        await Eventually.IsTrueAsync("it waits", () => clock.Waiting == 1);
        Assert.False(wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Null(await wait);
    }
}
