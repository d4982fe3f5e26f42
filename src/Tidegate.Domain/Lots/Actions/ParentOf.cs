using System.Text.RegularExpressions;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots.Actions;

/// <summary>Finds the instrument that a sentence such as <c>ABC(US0000000001) SPINOFF 1 FOR 4</c> begins with.</summary>
internal static partial class ParentOf
{
    /// <summary>The parent that is held; null when the sentence names none or it is not held.</summary>
    public static InstrumentId? Event(ActionEvent action, LotLedger ledger)
    {
        var own = action.Legs.Where(leg => leg.Quantity == 0 && !ledger.Of(leg.Instrument).IsEmpty).Select(leg => leg.Instrument).ToList();
        if (own.Count == 1)
            return own[0];
        if (Pattern().Match(action.Sentence) is not { Success: true } match)
            return null;

        var (symbol, number) = (match.Groups["symbol"].Value, match.Groups["id"].Value);
        var arriving = action.Legs.Where(leg => leg.Quantity != 0).Select(leg => leg.Instrument).ToHashSet();
        var held = ledger.Books.Where(book => !book.Value.IsEmpty && !arriving.Contains(book.Key)).Select(book => book.Key)
            .Select(id => ledger.Input.Instruments.GetValueOrDefault(id)).OfType<Instrument>().ToList();
        var parent = held.Find(i => number.Length > 0 && (i.Isin == number || i.Cusip == number)) ?? held.Find(i => i.Symbol == symbol);
        return parent?.Id;
    }

    [GeneratedRegex(@"^(?<symbol>[^\s(]{1,40})\s?\((?<id>[A-Z0-9]{0,20})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
