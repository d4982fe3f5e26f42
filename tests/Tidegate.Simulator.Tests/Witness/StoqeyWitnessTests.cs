using System.Net;
using System.Net.Sockets;
using Tidegate.TestKit.Witness;

namespace Tidegate.Simulator.Tests.Witness;

public sealed class StoqeyWitnessTests
{
    private const string CurrentTime = "49";
    private const string Accounts = "17";

    [WitnessFact]
    public async Task Tells_what_it_saw()
    {
        await using var gateway = new GreetingGateway(id => id == CurrentTime ? "49\01\01776000000\0" : "15\01\0DU9000001,DU9000002,\0");
        var run = await StoqeyWitness.RunAsync(gateway.Port, "currentTime,managedAccounts");

        Assert.True(run.Passed, run.Faults);
        Assert.Equal((193, 3, 3), (run.ServerVersion, run.KindsSent, run.KindsReceived));
        Assert.Equal(["connect", "currentTime", "managedAccounts"], run.Steps.Select(step => step.Name));
        Assert.Equal(["connected", "server", "managedAccounts", "nextValidId"], run["connect"].Events);
        Assert.Equal(1_776_000_000, run["currentTime"].Result.GetInt64());
    }

    [WitnessFact]
    public async Task Reports_a_field_too_many_or_too_few()
    {
        await using var gateway = new GreetingGateway(id => id == CurrentTime ? "49\01\01776000000\0more\0" : "15\01\0");
        var run = await StoqeyWitness.RunAsync(gateway.Port, "currentTime,managedAccounts");

        Assert.Equal((false, 2, 2), (run.Passed, run.Failed, run.DecodingErrors.Count));
        Assert.Contains("unprocessed data", run["currentTime"].Error, StringComparison.Ordinal);
        Assert.Contains("Underrun", run["managedAccounts"].Error, StringComparison.Ordinal);
    }

    [WitnessFact]
    public async Task Reports_a_message_that_the_library_does_not_know()
    {
        await using var gateway = new GreetingGateway(_ => "4711\01\0");
        var run = await StoqeyWitness.RunAsync(gateway.Port, "currentTime");
        Assert.Contains("No parser implementation found", run.DecodingErrors[0], StringComparison.Ordinal);
        Assert.Contains("4711", run["currentTime"].Error, StringComparison.Ordinal);
    }

    [WitnessFact]
    public async Task Reports_an_exception_in_the_library()
    {
        await using var gateway = new GreetingGateway(_ => "4\02\0-1\02104\0Farm\0{no JSON\0");
        var run = await StoqeyWitness.RunAsync(gateway.Port, "currentTime");
        Assert.StartsWith("SyntaxError", Assert.Single(run.DecodingErrors), StringComparison.Ordinal);
        Assert.StartsWith("The library threw: ", run["currentTime"].Error, StringComparison.Ordinal);
    }

    [WitnessFact]
    public async Task Ends_a_step_when_the_gateway_refuses_or_closes()
    {
        await using var gateway = new GreetingGateway(id => id == "104" ? "4\02\01000001\0321\0Not here\0\0" : "");
        var run = await StoqeyWitness.RunAsync(gateway.Port, "userInfo,currentTime");
        Assert.Equal("321: Not here", run["userInfo"].Error);
        Assert.Equal("The gateway closed the connection.", run["currentTime"].Error);
        Assert.Empty(run.DecodingErrors);
    }

    [WitnessFact]
    public async Task Says_that_nobody_listens()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var run = await StoqeyWitness.RunAsync(port, "all");

        Assert.Contains("502: connect ECONNREFUSED", Assert.Single(run.Steps).Error, StringComparison.Ordinal);
        Assert.True(run.Failed > 60, $"{run.Failed} steps did not run.");
    }

    [WitnessFact]
    public async Task A_step_that_does_not_exist_is_named()
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => StoqeyWitness.RunAsync(1, "currentTime,noSuchStep"));
        Assert.Contains("noSuchStep is no step", fault.Message, StringComparison.Ordinal);
    }
}
