using System.ComponentModel.DataAnnotations;
using Tidegate.Flex.Formats;

namespace Tidegate.Flex.Statements;

/// <summary>Limits and settings of a <see cref="StatementReader"/>. The defaults are safe and far above what the broker sends.</summary>
public sealed record StatementReaderOptions
{
    /// <summary>The defaults.</summary>
    public static StatementReaderOptions Default { get; } = new();

    /// <summary>The date format, where a person knows it; needed only for slash dates that the file itself cannot decide.</summary>
    public DateFormat? DateFormat { get; init; }

    /// <summary>
    /// The rows and columns that are wanted. What is left out is not looked at: its values make no notes and tell nothing of the date
    /// format.
    /// </summary>
    public RowSelection Selection { get; init; } = RowSelection.All;

    /// <summary>Elements within elements; the broker uses six.</summary>
    [Range(6, 256)]
    public int MaxDepth { get; init; } = 16;

    /// <summary>Characters of the whole document.</summary>
    [Range(1, long.MaxValue)]
    public long MaxCharacters { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Characters of one attribute's value.</summary>
    [Range(64, 16 * 1024 * 1024)]
    public int MaxAttributeLength { get; init; } = 64 * 1024;

    /// <summary>Attributes of one element; the broker's widest row has about 300.</summary>
    [Range(16, 16 * 1024)]
    public int MaxAttributes { get; init; } = 2048;

    /// <summary>Rows of the whole file.</summary>
    [Range(1, long.MaxValue)]
    public long MaxRows { get; init; } = 50_000_000;

    /// <summary>Different names of elements and attributes; each stays in memory until the reader is disposed.</summary>
    [Range(1000, 1_000_000)]
    public int MaxNames { get; init; } = 20_000;
}
