using System.CommandLine;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate connection link-gateway NAME</c>: makes or changes a connection to TWS or IB Gateway.</summary>
internal static class LinkGatewayVerb
{
    private const string Paper = "paper";
    private const string Live = "live";

    public static Command Create(VerbHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the connection; one that exists is changed" };
        var address = new Option<string>("--host")
        {
            Description = "Name or address of the gateway's machine",
            HelpName = "HOST",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var port = new Option<int>("--port")
        {
            Description = "IB Gateway has 4001 live and 4002 paper, TWS 7496 and 7497",
            HelpName = "PORT",
            DefaultValueFactory = _ => GatewayPorts.GatewayPaper,
        };
        var clientId = new Option<int>("--client-id")
        {
            Description = "A number from 1 to 999 that no other program uses; orders are bound to it",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 1,
        };
        var account = new Option<string>("--account")
        {
            Description = "The account's number; without it all accounts of a paper login",
            HelpName = "ACCOUNT",
            DefaultValueFactory = _ => "",
        };
        var mode = new Option<string>("--mode") { Description = "paper or live", HelpName = "MODE", DefaultValueFactory = _ => Paper };
        mode.AcceptOnlyFromAmong(Paper, Live);
        var confirm = new Option<string>("--confirm")
        {
            Description = "For a live connection: the account's number once more",
            HelpName = "ACCOUNT",
            DefaultValueFactory = _ => "",
        };
        var command = new Command("link-gateway", "Make or change a connection to TWS or IB Gateway")
        {
            name, address, port, clientId, account, mode, confirm,
        };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var called = parsed.GetRequiredValue(name);
                var known = (await scope.Get<GetGateways>().RunAsync(inner)).SingleOrDefault(one => one.Name == called.Trim());
                var terms = new GatewayTerms(
                    parsed.GetRequiredValue(address), parsed.GetValue(port), parsed.GetValue(clientId),
                    new(parsed.GetRequiredValue(account).Trim()), parsed.GetValue(mode) == Live ? TradingMode.Live : TradingMode.Paper);
                var outcome = await scope.Get<LinkGateway>().RunAsync(
                    new(known?.Id ?? Guid.Empty, called, terms, parsed.GetRequiredValue(confirm)), inner);
                return ConnectionVerb.Print(scope.Printout, outcome, called.Trim(), "is saved. Test it with: tidegate connection test");
            },
            cancel));
        return command;
    }
}
