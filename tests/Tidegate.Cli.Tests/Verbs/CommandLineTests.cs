using System.Text.Json;
using Tidegate.Cli.Verbs;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public sealed class CommandLineTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Theory]
    [InlineData]
    [InlineData("no-such-verb")]
    [InlineData("backup")]
    [InlineData("doctor", "--no-such-option")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--address", "nowhere")]
    public async Task Wrong_use_ends_with_2_and_a_way_on(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Equal(CommandLine.WrongUse, code);
        Assert.Empty(output);
        Assert.StartsWith("tidegate: ", errors, StringComparison.Ordinal);
        Assert.Equal(2, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_wrong_value_is_named_in_words_and_the_way_on_with_the_whole_verb()
    {
        var (_, _, errors) = await RunAsync("connection", "link-gateway", "Home", "--port", "4oo2");

        Assert.Equal(
            [
                "tidegate: Cannot parse argument '4oo2' for option '--port' as a whole number.",
                "  See: tidegate connection link-gateway --help",
            ],
            errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("serve", "--help")]
    public async Task Help_and_version_are_fine_and_go_to_the_output(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Equal(CommandLine.Done, code);
        Assert.NotEmpty(output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_named_without_repeating_it()
    {
        var (code, _, errors) = await RunAsync(
            "doctor", "--data", database.Folder.Root, "--database", "postgres://me:hunter2@db/tidegate", "--json");

        Assert.Equal(CommandLine.Failed, code);
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_database_is_named_by_its_place()
    {
        const string Nowhere = "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=hunter2";

        var (code, _, errors) = await RunAsync("backup", "x", "--data", database.Folder.Root, "--database", Nowhere, "--json");

        Assert.Equal(CommandLine.Failed, code);
        using var problem = JsonDocument.Parse(errors);
        Assert.Equal("database-unreachable", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal("127.0.0.1:1/d", problem.RootElement.GetProperty("value").GetString());
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_of_each_thing_how_it_stands()
    {
        var (code, output, _) = await RunAsync("doctor", "--data", database.Folder.Root, "--database", database.ConnectionString, "--json");

        using var report = JsonDocument.Parse(output);
        var lines = report.RootElement.GetProperty("items").EnumerateArray()
            .ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("state").GetString());
        Assert.Equal(CommandLine.Done, code);
        string[] names =
        [
            "versions", "time-zones", "data-folder", "key-folder", "folder-rights", "disk-free", "backup", "holder", "database",
            "postgres-version", "tables", "clock", "key-ring", "page-assets", "port", "connection",
        ];
        Assert.Equal(names, lines.Keys);
        Assert.DoesNotContain("fail", lines.Values);
    }

    [Fact]
    public async Task Doctor_fails_with_the_mend_when_others_can_look_at_the_keys()
    {
        await using var other = await PrivateDatabase.MakeAsync();
        File.SetUnixFileMode(other.Folder.Keys, (UnixFileMode)Convert.ToInt32("755", 8));

        var (code, output, _) = await RunAsync("doctor", "--data", other.Folder.Root, "--database", other.ConnectionString);

        Assert.Equal(CommandLine.Failed, code);
        Assert.Contains($"chmod 700 '{other.Folder.Keys}'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_makes_nothing_where_nothing_is()
    {
        using var place = new TemporaryFolder();

        var (code, output, _) = await RunAsync("doctor", "--data", place["home"]);

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("does not exist yet", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place["home"]));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var code = await CommandLine.RunAsync(arguments, output, errors, TimeProvider.System, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
