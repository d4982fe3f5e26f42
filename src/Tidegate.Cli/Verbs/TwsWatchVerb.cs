using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Web.Api;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate tws watch SYMBOL…</c>: quotes as they change.</summary>
internal static class TwsWatchVerb
{
    public static Command Create(VerbHost host)
    {
        var symbols = new Argument<string[]>("SYMBOL")
        {
            Description = "Stocks as AAPL, pairs of currencies as EUR.USD, all else by the broker's number",
            Arity = ArgumentArity.OneOrMore,
        };
        var count = new Option<int?>("--count") { Description = "End after so many rows; else Ctrl-C ends it", HelpName = "N" };
        var gateway = new GatewayChoice();
        var command = new Command("watch", "Show quotes as they change; delayed ones say so") { symbols, count };
        gateway.AddTo(command);
        command.SetAction((parsed, cancel) => gateway.RunAsync(
            host, parsed,
            async (place, printout, inner) =>
            {
                var left = Count(parsed, count);
                var rows = new List<QuoteRow>();
                await foreach (var row in new WatchQuotes(host.Clock).RunAsync(place, parsed.GetRequiredValue(symbols), inner))
                {
                    if (!printout.IsJson)
                        printout.One(row, Text(row));
                    // One document holds them all, so without an end there would be none.
                    else
                        rows.Add(row);
                    if (--left == 0)
                        break;
                }

                if (printout.IsJson)
                    printout.List(rows, host.Clock.GetUtcNow(), []);
                return CommandLine.Done;
            },
            cancel));
        command.Validators.Add(result =>
        {
            if (result.GetValue(count) is null && result.GetResult("--json") is not null)
                result.AddError("With --json give --count, since the answer is one document.");
        });
        return command;
    }

    private static int Count(ParseResult parsed, Option<int?> option) => parsed.GetValue(option) switch
    {
        null => -1,
        { } number and > 0 => number,
        { } wrong => throw new WrongUseException(
            option.Name, wrong.ToString(CultureInfo.InvariantCulture), $"{option.Name} {wrong} is no number of rows.",
            "Write a number from 1."),
    };

    private static string Text(QuoteRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.At:HH:mm:ss}  {row.Symbol,-10} bid {Price(row.Bid),10}  ask {Price(row.Ask),10}  last {Price(row.Last),10}  {row.Kind}");

    private static string Price(decimal? price) => price is { } known ? JsonFormat.Text(known) : "-";
}
