namespace Tidegate.House.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    private readonly LauncherCopy launcher = new();

    [Fact]
    public async Task A_verb_goes_to_the_product_with_its_arguments_its_folder_and_its_exit_code()
    {
        var (exitCode, output, _) = await launcher.RunAsync(["import", "two words.xml", "*"], ("FAKE_EXIT", "7"));

        Assert.Equal(7, exitCode);
        Assert.Equal($"<import><two words.xml><*> in {launcher.Elsewhere}\n", output);
    }

    [Fact]
    public async Task It_finds_its_house_through_a_symbolic_link()
    {
        var link = Path.Combine(launcher.Elsewhere, "link");
        File.CreateSymbolicLink(link, Path.Combine(launcher.Root, "tidegate"));

        using var process = launcher.Start(link, ["accounts"]);
        var (exitCode, output, _) = await LauncherCopy.FinishAsync(process);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("<accounts>", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_builds_once_and_again_when_a_source_is_changed_added_or_deleted()
    {
        await launcher.RunAsync(["accounts"]);
        await launcher.RunAsync(["accounts"]);
        Assert.Equal(["publish"], launcher.Asked);

        launcher.WriteSource("src/Tidegate.Cli/Program.cs", "return 1;");
        await launcher.RunAsync(["accounts"]);
        Assert.Equal(2, launcher.Asked.Length);

        launcher.WriteSource("src/Tidegate.Cli/Verbs/Cash.cs", "");
        await launcher.RunAsync(["accounts"]);
        Assert.Equal(3, launcher.Asked.Length);

        File.Delete(Path.Combine(launcher.Root, "src/Tidegate.Cli/Verbs/Cash.cs"));
        await launcher.RunAsync(["accounts"]);
        Assert.Equal(4, launcher.Asked.Length);
    }

    [Fact]
    public async Task What_building_writes_beside_the_sources_is_no_change()
    {
        await launcher.RunAsync(["accounts"]);
        launcher.WriteSource("src/Tidegate.Cli/obj/project.assets.json", "{}");
        launcher.WriteSource("src/Tidegate.Web/node_modules/x/index.js", "");
        await launcher.RunAsync(["accounts"]);

        Assert.Equal(["publish"], launcher.Asked);
    }

    [Fact]
    public async Task A_running_process_keeps_the_files_it_was_started_from()
    {
        using var serve = launcher.Start(Path.Combine(launcher.Root, "tidegate"), ["serve"], ("FAKE_WAIT", "1"));
        await serve.StandardOutput.ReadLineAsync(); // it runs now
        var held = Assert.Single(launcher.Builds);

        launcher.WriteSource("src/Tidegate.Cli/Program.cs", "return 1;");
        await launcher.RunAsync(["accounts"]);
        Assert.Contains(held, launcher.Builds);

        serve.StandardInput.Close();
        await LauncherCopy.FinishAsync(serve);
        launcher.WriteSource("src/Tidegate.Cli/Program.cs", "return 22;");
        await launcher.RunAsync(["accounts"]);
        Assert.DoesNotContain(held, launcher.Builds);
    }

    [Fact]
    public async Task A_broken_build_shows_what_is_broken_and_is_tried_again()
    {
        var (exitCode, _, errors) = await launcher.RunAsync(["accounts"], ("FAKE_BROKEN", "1"));
        Assert.Equal(1, exitCode);
        Assert.Contains("error CS1002", errors, StringComparison.Ordinal);

        (exitCode, _, _) = await launcher.RunAsync(["accounts"]);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Without_the_SDK_it_says_where_to_get_it()
    {
        var (exitCode, output, errors) = await launcher.RunAsync(["demo"], ("FAKE_SDK", "9.0.100 [/sdk]"));

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("https://dotnet.microsoft.com/download", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_old_is_named_and_nothing_is_built()
    {
        var (exitCode, _, errors) = await launcher.RunAsync(["demo"], ("FAKE_NODE", "v16.20.2"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Node.js 18 or newer", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("publish", launcher.Asked);
    }

    public void Dispose() => launcher.Dispose();
}
