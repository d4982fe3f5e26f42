using System.Text.RegularExpressions;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Fetches bars of the past from a gateway.</summary>
public sealed partial class GetBars(TimeProvider clock)
{
    /// <summary>Names the span in a refusal.</summary>
    public const string SpanField = "span";

    /// <summary>Names the size in a refusal.</summary>
    public const string SizeField = "size";

    /// <summary>The sizes of bars that the broker has (tws-api §8.6).</summary>
    public static IReadOnlyList<string> Sizes { get; } =
    [
        "1 secs", "5 secs", "10 secs", "15 secs", "30 secs", "1 min", "2 mins", "3 mins", "5 mins", "10 mins", "15 mins", "20 mins",
        "30 mins", "1 hour", "2 hours", "3 hours", "4 hours", "8 hours", "1 day", "1 week", "1 month",
    ];

    /// <summary>The bars.</summary>
    /// <param name="place">Where the gateway is.</param>
    /// <param name="symbol">A stock, a pair of currencies, or the broker's number.</param>
    /// <param name="span">How far back, such as <c>2 D</c>.</param>
    /// <param name="size">One of <see cref="Sizes"/>.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="GatewayException">A value cannot be meant, nobody lets us in, or there are no bars.</exception>
    public async Task<BarsView> RunAsync(GatewayPlace place, string symbol, string span, string size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(span);
        // Before the gateway is troubled: it answers a wrong word with a number only.
        if (Length(span) is not { } length)
        {
            throw new GatewayException(
                $"\"{span}\" is no span of time.", "Write a number and S, D, W, M or Y, such as \"2 D\" or \"1 Y\".", SpanField, span);
        }

        if (!Sizes.Contains(size))
            throw new GatewayException($"\"{size}\" is no size of bars.", $"Take one of: {string.Join(", ", Sizes)}.", SizeField, size);
        await using var tws = await TwsGuest.OpenAsync(place, clock, cancel);
        var contract = await TwsSymbols.FindAsync(tws, symbol, cancel);
        try
        {
            var bars = await TwsBars.AskAsync(tws, contract, length, size, cancel);
            return new(symbol, contract.ConId, contract.Currency, TwsBars.Shows(contract).ToLowerInvariant(), [.. bars.Select(Bar)]);
        }
        catch (Exception failed) when (failed is TwsException or TimeoutException)
        {
            throw TwsGuest.Refusal($"No bars for {symbol}", failed);
        }
    }

    private static BarsView.Bar Bar(HistoricalBar bar) => new(
        bar.Date, bar.Open, bar.High, bar.Low, bar.Close, TwsBars.Volume(bar));

    private static string? Length(string text) => LengthForm().Match(text.Trim().ToUpperInvariant()) is { Success: true } match
        ? $"{match.Groups["count"].Value} {match.Groups["unit"].Value}"
        : null;

    [GeneratedRegex("^(?<count>[1-9][0-9]{0,4}) ?(?<unit>[SDWMY])$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LengthForm();
}
