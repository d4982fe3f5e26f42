using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Imports;

/// <summary>Where versions of entries stand, by file and statement.</summary>
internal sealed class RowPlaces(IReadOnlyDictionary<(string Hash, int Index), RowPlace> places)
{
    /// <summary>Where a version stood first.</summary>
    public RowPlace First(VersionRow version) => Of(version, version.FirstFile, version.FirstIndex, version.FirstLine);

    /// <summary>Where a version stood last.</summary>
    public RowPlace Latest(VersionRow version) => Of(version, version.LatestFile, version.LatestIndex, version.LatestLine);

    // What a person entered or a gateway told stands in no file; the latter says by itself when it was.
    private RowPlace Of(VersionRow version, byte[] file, int index, int line) =>
        places.TryGetValue((Convert.ToHexStringLower(file), index), out var place)
            ? place with { Line = line }
            : new("", "", 0, version.Day, version.Day, Told(version), "");

    private static DateTimeOffset Told(VersionRow version) =>
        version.Element == LiveOrigin.Element ? version.Instant : version.FirstGenerated;
}
