using System.Text.Json;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public sealed class UserVerbTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task Adds_a_person_lists_and_resets_the_password()
    {
        var added = await RunAsync("user", "add", "walter", "--role", "trader", "--json");
        var listed = await RunAsync("user", "list", "--json");
        var reset = await RunAsync("user", "reset-password", "Walter", "--json");

        Assert.Equal((0, 0, 0), (added.ExitCode, listed.ExitCode, reset.ExitCode));
        using var person = JsonDocument.Parse(added.Output);
        using var people = JsonDocument.Parse(listed.Output);
        using var renewed = JsonDocument.Parse(reset.Output);
        var walter = people.RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "walter");
        Assert.Equal("trader", walter.GetProperty("role").GetString());
        Assert.True(walter.GetProperty("mustChangePassword").GetBoolean());
        Assert.NotEqual(person.RootElement.GetProperty("password").GetString(), renewed.RootElement.GetProperty("password").GetString());
        Assert.DoesNotContain(person.RootElement.GetProperty("password").GetString()!, listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_when_nobody_has_the_name()
    {
        var run = await RunAsync("user", "reset-password", "nobody");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Nobody is called \"nobody\".", run.Errors, StringComparison.Ordinal);
        Assert.Contains("tidegate user list", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "user", "add", "wanda", "--role", "owner")]
    [InlineData(2, "user", "reset-password")]
    [InlineData(1, "user", "add", "two words")]
    public async Task Refuses_what_cannot_be_meant(int exitCode, params string[] line)
    {
        var run = await RunAsync(line);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Errors);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] line) =>
        RunningProcess.RunTidegateAsync([.. line, "--database", database.ConnectionString, "--data", database.Folder.Root]);
}
