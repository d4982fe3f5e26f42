using System.Diagnostics.Metrics;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Platform.Imports;

/// <summary>Counts what imports bring.</summary>
internal sealed class ImportMeter
{
    private readonly Counter<long> files;
    private readonly Counter<long> entries;

    public ImportMeter(IMeterFactory factory)
    {
        var meter = ProductMeter.Of(factory);
        files = meter.CreateCounter<long>("tidegate.imports", "{file}", "Files that imports have done, by outcome");
        entries = meter.CreateCounter<long>("tidegate.entries", "{entry}", "Ledger entries that imports met: new, known, changed");
    }

    public void Add(ImportFile file)
    {
        files.Add(1, new KeyValuePair<string, object?>("outcome", Word(file.Outcome)));
        Add("new", file.NewEntries);
        Add("known", file.KnownEntries);
        Add("changed", file.ChangedEntries);
    }

    private void Add(string kind, long count) => entries.Add(count, new KeyValuePair<string, object?>("kind", kind));

    private static string Word(ImportOutcome outcome) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}
