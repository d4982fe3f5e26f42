using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Web.Api;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate tws probe HOST:PORT</c>: all that a gateway tells once. Needs no data folder.</summary>
internal static class TwsProbeVerb
{
    private const int OldestVersion = 176;
    private const int NewestVersion = 999;

    public static Command Create(VerbHost host)
    {
        var address = new Argument<string>("HOST:PORT") { Description = "Where the gateway is, such as 127.0.0.1:4002" };
        var clientId = GatewayChoice.ClientId();
        var newest = new Option<int?>("--max-server-version")
        {
            Description = "The newest version of the protocol to offer: 200 for text alone, 225 for protobuf alone",
            HelpName = "VERSION",
        };
        var command = new Command("probe", "Ask a gateway for greeting, accounts, values, positions, orders and executions")
        {
            address, clientId, newest,
        };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            (printout, inner) => GatewayChoice.AskAsync(printout, async () =>
            {
                var place = GatewayChoice.Place(address.Name, parsed.GetRequiredValue(address), parsed.GetValue(clientId));
                var report = await new ProbeGateway(host.Clock).RunAsync(place with { MaxServerVersion = Version(parsed, newest) }, inner);
                printout.One(report, Lines(report));
                return report.Missing.Count == 0 ? CommandLine.Done : CommandLine.Failed;
            }),
            cancel));
        return command;
    }

    private static int? Version(ParseResult parsed, Option<int?> option) =>
        parsed.GetValue(option) is not { } version || version is >= OldestVersion and <= NewestVersion
            ? parsed.GetValue(option)
            : throw new WrongUseException(
                option.Name, version.ToString(CultureInfo.InvariantCulture), $"{option.Name} {version} is no version that is spoken.",
                $"Write a number from {OldestVersion} on, such as 200 or 225.");

    private static IEnumerable<string> Lines(ProbeReport report)
    {
        yield return $"Server version {report.ServerVersion}, its clock {report.GatewayClock ?? "not told"}";
        yield return $"Accounts: {string.Join(", ", report.Accounts)}";
        if (report.CurrentTime is { } time)
            yield return $"Time at the broker: {time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC";
        foreach (var line in Part("Values", report.Summary, one => $"{one.Account}  {one.Tag}  {one.Value} {one.Currency}".TrimEnd()))
            yield return line;
        foreach (var line in Part("Positions", report.Positions, one =>
            $"{one.Account}  {one.Instrument}  {JsonFormat.Text(one.Quantity)} at {JsonFormat.Text(one.AverageCost)} {one.Currency}"))
        {
            yield return line;
        }

        foreach (var line in Part("Open orders", report.OpenOrders, Line).Concat(Part("Completed orders", report.CompletedOrders, Line)))
            yield return line;
        foreach (var line in Part("Executions", report.Executions, one =>
            $"{one.Account}  {one.Time}  {one.Side} {JsonFormat.Text(one.Quantity)} {one.Instrument} at {JsonFormat.Text(one.Price)}"))
        {
            yield return line;
        }

        foreach (var lack in report.Missing)
            yield return $"Missing: {lack.What}. {lack.Why}";
    }

    private static IEnumerable<string> Part<TRow>(string title, IReadOnlyList<TRow> rows, Func<TRow, string> line) =>
        rows.Count == 0 ? [$"{title}: none"] : rows.Select(row => $"  {line(row)}").Prepend($"{title}:");

    private static string Line(ProbeReport.OrderLine one)
    {
        var price = one.LimitPrice is { } limit ? $" {JsonFormat.Text(limit)}" : "";
        var size = one.Quantity is { } quantity ? $" {JsonFormat.Text(quantity)}" : "";
        return $"{one.Account}  {one.Action}{size} {one.Instrument} {one.Type}{price}  {one.Status}";
    }
}
