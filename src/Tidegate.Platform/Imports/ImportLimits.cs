using System.Globalization;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Bounds of an import.</summary>
public sealed record ImportLimits
{
    /// <summary>The environment variable that sets <see cref="FileBytesMax"/>, in MiB.</summary>
    public const string FileMebibytesName = "TIDEGATE_IMPORT_FILE_MIB";

    private const int FileMebibytesMax = 1 << 20;

    /// <summary>Largest file in bytes, uncompressed; a zip's members count each. Default 1 GiB.</summary>
    public long FileBytesMax { get; init; } = 1L << 30;

    /// <summary>Most files in one job, members of zips included. Default 1,000.</summary>
    public int FilesMax { get; init; } = 1_000;

    /// <summary>Most bytes that all members of one zip may have together. Default 8 GiB.</summary>
    public long ZipBytesMax { get; init; } = 8L << 30;

    /// <summary>How many times larger than in the zip a member may be. Statements pack about 1 : 30. Default 200.</summary>
    public int ZipRatioMax { get; init; } = 200;

    /// <summary>The bounds with what the environment says.</summary>
    /// <param name="variable">Gives the value of an environment variable; null when it is not set.</param>
    /// <exception cref="StorageException">A value is out of range; names it.</exception>
    public static ImportLimits Read(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable(FileMebibytesName) is not { Length: > 0 } text)
        {
            return new();
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= FileMebibytesMax
            ? new() { FileBytesMax = (long)size << 20 }
            : throw new StorageException(
                "wrong-setting",
                $"{FileMebibytesName} is '{text}', which is no number of MiB from 1 to {FileMebibytesMax}.",
                "Set it to such a number, or unset it for 1024.",
                FileMebibytesName,
                text);
    }
}
