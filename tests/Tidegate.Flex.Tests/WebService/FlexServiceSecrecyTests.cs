using System.Net;
using System.Text.Json;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>A peer that repeats the token wherever it can, through every outcome: none of the texts may hold it.</summary>
public sealed class FlexServiceSecrecyTests : IDisposable
{
    private const string Echo = "https://ndcdyn.interactivebrokers.com/SendRequest?t=" + Given.TokenDigits + "&amp;q=1&amp;v=3";
    private readonly FetchBench bench = new();

    public static TheoryData<string, string> Scripts => new()
    {
        { "Fetched", "receipt statement" },
        { "RetryLater", "receipt 1005" },
        { "RetryLater", "receipt down down html html down" },
        { "RetryLater", "html html moved down" },
        { "RetryLater", "receipt cut cut cut cut cut" },
        { "UserMustAct", "1012" },
        { "UserMustAct", "1003 1003 1003 1003 1003 1003 1003 1003 1003" },
        { "UserMustAct", "7777" },
        { "Failed", "receipt 1017 receipt 1017" },
        { "Failed", "receipt 1020" },
        { "Failed", "receipt large" },
    };

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task No_outcome_and_no_report_holds_the_token(string expected, string script)
    {
        bench.Options = new() { SizeBytesMax = 100_000 };
        foreach (var answer in script.Split(' ')) Add(answer);

        var outcome = await bench.FetchAsync();

        Assert.Equal(expected, outcome.GetType().Name);
        AssertClean($"{outcome}");
        AssertClean(JsonSerializer.Serialize<object>(outcome));
        Assert.All(bench.Reports, r => AssertClean($"{r}"));
        // The service did get it: the test would not notice a client that sends none.
        Assert.Contains(Given.TokenDigits, bench.Service.Calls[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_exception_holds_the_token()
    {
        using var stop = new CancellationTokenSource();
        bench.Service.Then(async (_, _) =>
        {
            await stop.CancelAsync();
            throw new TaskCanceledException(Echo, new HttpRequestException(Echo));
        });

        AssertClean((await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.FetchAsync(cancel: stop.Token))).ToString());
        AssertClean((await Assert.ThrowsAsync<ArgumentException>(() => bench.FetchAsync(r => r with { Path = "x" }))).ToString());
        AssertClean($"{bench.Request}");
    }

    private static void AssertClean(string text) => Assert.DoesNotContain(Given.TokenDigits, text, StringComparison.Ordinal);

    private void Add(string answer)
    {
        switch (answer)
        {
            case "receipt":
                bench.Service.Then(ScriptedService.Receipt(Echo.Replace("SendRequest", Given.TokenDigits, StringComparison.Ordinal))
                    .Replace("1234567890", "R" + Given.TokenDigits, StringComparison.Ordinal));
                break;
            case "statement":
                bench.Service.Then(ScriptedService.Statement);
                break;
            case "cut":
                bench.Service.Then(ScriptedService.Statement[..100]);
                break;
            case "large":
                bench.Service.Then(ScriptedService.Statement + new string(' ', 100_000));
                break;
            case "html":
                bench.Service.Then($"<html>{Echo}</html>", HttpStatusCode.BadGateway);
                break;
            case "moved":
                bench.Service.Then($"moved to {Echo}", HttpStatusCode.Redirect);
                break;
            case "down":
                bench.Service.ThenFails(Echo, new IOException(Echo));
                break;
            default:
                bench.Service.Then(ScriptedService.Refusal(int.Parse(answer, null), $"no: {Echo}"));
                break;
        }
    }
}
