using System.CommandLine;
using Tidegate.Cli.Output;
using Tidegate.Platform.Doors.Tws;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate tws bars SYMBOL</c>: bars of the past.</summary>
internal static class TwsBarsVerb
{
    private static readonly Column<BarsView.Bar>[] Columns =
    [
        new("Begins", bar => bar.Begins),
        Column<BarsView.Bar>.Number("Open", bar => bar.Open),
        Column<BarsView.Bar>.Number("High", bar => bar.High),
        Column<BarsView.Bar>.Number("Low", bar => bar.Low),
        Column<BarsView.Bar>.Number("Close", bar => bar.Close),
        Column<BarsView.Bar>.Number("Volume", bar => bar.Volume),
    ];

    public static Command Create(VerbHost host)
    {
        var symbol = new Argument<string>("SYMBOL")
        {
            Description = "A stock as AAPL, a pair of currencies as EUR.USD, all else by the broker's number",
        };
        var duration = new Option<string>("--duration")
        {
            Description = "How far back: a number and S, D, W, M or Y",
            HelpName = "SPAN",
            DefaultValueFactory = _ => "1 M",
        };
        var size = new Option<string>("--size")
        {
            Description = $"Size of a bar: {string.Join(", ", GetBars.Sizes)}",
            HelpName = "SIZE",
            DefaultValueFactory = _ => "1 day",
        };
        var gateway = new GatewayChoice();
        var command = new Command("bars", "Fetch bars of the past from a gateway") { symbol, duration, size };
        gateway.AddTo(command);
        command.SetAction((parsed, cancel) => gateway.RunAsync(
            host, parsed,
            async (place, printout, inner) =>
            {
                var view = await AskAsync(
                    () => new GetBars(host.Clock).RunAsync(
                        place, parsed.GetRequiredValue(symbol), parsed.GetRequiredValue(duration), parsed.GetRequiredValue(size), inner),
                    duration.Name, size.Name);
                if (printout.IsJson)
                    printout.One(view);
                else
                    printout.List(view.Bars, asOf: null, Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    // The use case knows no options, so its fields get their names here.
    private static async Task<BarsView> AskAsync(Func<Task<BarsView>> ask, string duration, string size)
    {
        try
        {
            return await ask();
        }
        catch (GatewayException wrong) when (wrong.Field is GetBars.SpanField or GetBars.SizeField)
        {
            throw new WrongUseException(wrong.Field == GetBars.SpanField ? duration : size, wrong.Value, wrong.Message, wrong.Hint);
        }
    }
}
