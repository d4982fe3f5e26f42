using System.Globalization;
using System.Text.RegularExpressions;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Which instrument a person means by a word: <c>AAPL</c>, <c>EUR.USD</c>, or the broker's number.</summary>
internal static partial class TwsSymbols
{
    private const int NotFound = 200;
    private const int LengthMax = 40;
    private const string Forms = "Write a stock as AAPL, not AAPL.US, a pair of currencies as EUR.USD, and all else by the broker's "
        + "number.";

    /// <summary>The instrument.</summary>
    /// <exception cref="GatewayException">There is none, or the word is none.</exception>
    public static async Task<Contract> FindAsync(TwsClient tws, string text, CancellationToken cancel)
    {
        var word = text.Trim().ToUpperInvariant();
        if (word.Length is 0 or > LengthMax || !Word().IsMatch(word))
            throw new GatewayException($"\"{text}\" is no symbol.", Forms, "SYMBOL", text);
        try
        {
            var found = await tws.Contracts.FindAsync(Asked(word), cancel);
            return found[0].Contract;
        }
        catch (TwsException unknown) when (unknown.Error.Code == NotFound)
        {
            return await SearchAsync(tws, text, word, unknown, cancel);
        }
        catch (Exception failed) when (failed is TwsException or TimeoutException)
        {
            throw TwsGuest.Refusal($"The gateway does not say what {text} is", failed);
        }
    }

    private static Contract Asked(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Contract.ById(number)
        : Pair().IsMatch(word) ? Contract.Forex(word[..3], word[4..])
        : Contract.Stock(word);

    // A stock of another country is not traded in dollars; the search knows its number.
    private static async Task<Contract> SearchAsync(
        TwsClient tws, string text, string word, TwsException unknown, CancellationToken cancel)
    {
        var alike = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? []
            : await tws.Contracts.SearchAsync(word, cancel);
        if (alike.Select(one => one.Contract).FirstOrDefault(one => one.Symbol == word && one.ConId > 0) is { } same)
            return (await tws.Contracts.FindAsync(Contract.ById(same.ConId), cancel))[0].Contract;
        var names = alike.Take(3).Select(one => one.Contract.Symbol).ToList();
        throw new GatewayException(
            $"The broker knows no instrument \"{text}\".", names.Count == 0 ? Forms : $"Alike are {string.Join(", ", names)}. {Forms}",
            "SYMBOL", text, unknown);
    }

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9 .\-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Z]{3}\.[A-Z]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
