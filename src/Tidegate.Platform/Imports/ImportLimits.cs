using System.ComponentModel.DataAnnotations;

namespace Tidegate.Platform.Imports;

/// <summary>Bounds of an import.</summary>
public sealed record ImportLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Imports";

    /// <summary>Largest file in bytes, uncompressed; a zip's members count each. Default 1 GiB.</summary>
    [Range(1, long.MaxValue)]
    public long FileBytesMax { get; init; } = 1L << 30;

    /// <summary>Most files in one job, members of zips included. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int FilesMax { get; init; } = 1_000;

    /// <summary>Most bytes that all members of one zip may have together. Default 8 GiB.</summary>
    [Range(1, long.MaxValue)]
    public long ZipBytesMax { get; init; } = 8L << 30;

    /// <summary>How many times larger than in the zip a member may be. Statements pack about 1 : 30. Default 200.</summary>
    [Range(2, 10_000)]
    public int ZipRatioMax { get; init; } = 200;
}
