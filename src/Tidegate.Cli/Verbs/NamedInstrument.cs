using Tidegate.Domain.Instruments;
using Tidegate.Platform.Instruments;

namespace Tidegate.Cli.Verbs;

/// <summary>From what a person calls an instrument to the instrument.</summary>
internal static class NamedInstrument
{
    /// <summary>The instrument; null when there is no single one, which is said then.</summary>
    /// <param name="scope">The verb's scope.</param>
    /// <param name="field">The argument or option that names it.</param>
    /// <param name="name">Contract number or symbol.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<Instrument?> FindAsync(VerbScope scope, string field, string name, CancellationToken cancel)
    {
        switch (await scope.Get<FindInstrument>().RunAsync(name, cancel))
        {
            case InstrumentMatch.One one:
                return one.Instrument;
            case InstrumentMatch.Several several:
                var ids = several.Instruments.Select(instrument => $"{instrument.Id} ({instrument.AssetClass}, {instrument.Currency})");
                scope.Printout.Fail(new(
                    "ambiguous-instrument", $"Several instruments bear or bore the symbol {name}.",
                    $"Give one of their ids: {string.Join(", ", ids)}.", field, name));
                return null;
            default:
                scope.Printout.Fail(new(
                    "unknown-instrument", $"No statement names an instrument {name}.",
                    "Give a symbol or the broker's contract number; tidegate positions --json shows them as id.", field, name));
                return null;
        }
    }
}
