using System.CommandLine;
using Tidegate.Cli.Demo;
using Tidegate.Cli.Output;
using Tidegate.Cli.Serving;
using Tidegate.Web.Hosting;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate demo</c>.</summary>
internal static class DemoVerb
{
    public static Command Create(VerbHost host, TextWriter output)
    {
        var port = PortOption.Create();
        var check = new Option<bool>("--check") { Description = "Start, fetch each page, print its address, stop; takes a free port" };
        var command = new Command("demo", "Serve the pages with imaginary accounts, in a data folder of their own") { port, check };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            (printout, inner) => RunAsync(
                host, parsed, output, printout, new() { Port = parsed.GetValue(check) ? 0 : PortOption.Read(parsed, port) },
                    parsed.GetValue(check), inner),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        VerbHost host, ParseResult parsed, TextWriter output, Printout printout, WebSettings settings, bool check, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var password = "";
        var code = CommandLine.Done;
        await using var broker = await DemoBroker.StartAsync(host.Clock, cancel);
        var run = new PagesRun(host, host.Folder(parsed, demo: true), host.Connection(parsed), printout, new())
        {
            FlexAddress = broker.ServiceAddress.ToString(),
        };
        await run.RunAsync(
            "demo",
            settings,
            output,
            async (services, inner) => password = await new DemoHouse(services, broker, host.Clock, printout.Say).FurnishAsync(inner),
            async (_, address, inner) =>
            {
                if (check)
                {
                    code = await DemoCheck.RunAsync(address, DemoHouse.Person, password, output, inner) ? CommandLine.Done
                        : CommandLine.Failed;
                    await end.CancelAsync();
                    return;
                }

                await output.WriteLineAsync(
                    $"""
                      Name      {DemoHouse.Person}
                      Password  {password}
                    To try linking an account, at {new Uri(address, "/connections/link/flex")}
                      Token     {broker.Token}
                      Query id  {DemoBroker.FreeQuery}
                    To try linking a gateway, at {new Uri(address, "/connections/link/gateway")}
                      Host      {broker.GatewayAddress.Address}
                      Port      {broker.GatewayAddress.Port}
                      Account   {DemoMonth.Free}
                    The accounts are imaginary, no real money is in them. Ctrl-C ends the demo.
                    """);
            },
            end.Token);
        return code;
    }
}
