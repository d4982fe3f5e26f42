using System.Diagnostics;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class FullDiskTests
{
    [FactOnSmallDisk]
    public async Task A_disk_too_small_for_the_database_is_named_and_nothing_half_made_is_left()
    {
        using var disk = new SmallDisk(megabytes: 12);
        var folder = new DataFolder(disk["home"]);

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(folder));

        Assert.Equal("disk-full", fault.Code);
        Assert.Contains(folder.Root, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Free some space", fault.Hint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Postgres, "data")));
    }

    [FactOnSmallDisk]
    public async Task A_disk_that_filled_up_stops_the_start_plainly_and_all_is_there_once_there_is_room()
    {
        using var disk = new SmallDisk(megabytes: 160);
        var folder = new DataFolder(disk["home"]);
        await using (var before = await OpenAsync(folder))
        {
            await AskAsync(before, "create table public.kept (n int); insert into public.kept values (42); select 0");
        }

        var filler = disk["filler"];
        Fill(filler);
        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(folder));
        Assert.Equal("disk-full", fault.Code);

        File.Delete(filler);
        await using var after = await OpenAsync(folder);
        Assert.Equal(42, await AskAsync(after, "select n from public.kept"));
    }

    private static Task<Database> OpenAsync(DataFolder folder) =>
        Database.OpenAsync(folder, null, TimeProvider.System, CancellationToken.None);

    private static async Task<int> AskAsync(Database database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static void Fill(string file)
    {
        using var filler = File.Create(file, bufferSize: 1);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>A file system of its own in memory.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly TemporaryFolder place = new();

        public SmallDisk(int megabytes)
        {
            Directory.CreateDirectory(place["disk"]);
            Assert.True(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", place["disk"]));
        }

        public string this[string name] => Path.Combine(place["disk"], name);

        public static bool Run(string program, params string[] arguments)
        {
            try
            {
                ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
                using var process = Process.Start(start)!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }

        public void Dispose()
        {
            // Lazily: a server that is just ending may still sit there.
            Run("umount", "--lazy", place["disk"]);
            place.Dispose();
        }
    }

    /// <summary>Skipped, visibly, where this user may not mount.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactOnSmallDiskAttribute : FactAttribute
    {
        private static readonly bool allowed = Try();

        public FactOnSmallDiskAttribute() => Skip =
            allowed ? null : "Mounting a small disk is not allowed here, so a full disk cannot be tried.";

        private static bool Try()
        {
            using var place = new TemporaryFolder();
            return SmallDisk.Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place.Root) && SmallDisk.Run("umount", place.Root);
        }
    }
}
