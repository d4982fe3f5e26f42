namespace Tidegate.Flex.Formats;

/// <summary>What is known of the way in which a file writes days. The file does not say it; all of its values together tell.</summary>
public abstract record FormatDetection
{
    private FormatDetection()
    {
    }

    /// <summary>The finding in a sentence for a person.</summary>
    public abstract string Message { get; }

    /// <summary>No day was met yet.</summary>
    public sealed record Nothing : FormatDetection
    {
        /// <inheritdoc/>
        public override string Message => "The file holds no dates.";
    }

    /// <summary>All days are written in one way.</summary>
    /// <param name="Date">The date format.</param>
    /// <param name="Time">The time format; <see langword="null"/> when no time of day was met.</param>
    /// <param name="Separator">What stands between day and time; <see langword="null"/> when no time of day was met beside its day.</param>
    public sealed record Decided(DateFormat Date, TimeFormat? Time, DateTimeSeparator? Separator) : FormatDetection
    {
        /// <inheritdoc/>
        public override string Message => $"Dates are written {FlexFormat.PatternOf(Date)}.";
    }

    /// <summary>Days are written in several ways; each was read by its own shape.</summary>
    /// <param name="Formats">The formats with the line on which each was first met, in the order of the lines.</param>
    public sealed record Mixed(IReadOnlyList<SeenDateFormat> Formats) : FormatDetection
    {
        /// <inheritdoc/>
        public override string Message =>
            $"Dates are written in {Formats.Count} ways: "
            + string.Join(", ", Formats.Select(f => $"{FlexFormat.PatternOf(f.Format)} (first on line {f.Line})")) + ". "
            + "Each was read by its own shape; a file that comes straight from the portal uses one way.";
    }

    /// <summary>Nothing in the file tells whether <c>a/b/c</c> begins with the month or the day. A person has to say it.</summary>
    /// <param name="Examples">Values that can be read both ways.</param>
    public sealed record Ambiguous(IReadOnlyList<string> Examples) : FormatDetection
    {
        /// <inheritdoc/>
        public override string Message =>
            $"Nothing in the file tells whether {string.Join(", ", Examples.Select(e => $"\"{e}\""))} begins with the month or the day. "
            + "Set the query's date format to yyyy-MM-dd in the portal and run it again.";
    }
}
