namespace Tidegate.Domain.Sync;

/// <summary>How long a token lives, as its owner said when it was made.</summary>
/// <param name="Made">When it was made.</param>
/// <param name="Life">How long it lives: 6 hours to a year (flex.md §1).</param>
public sealed record TokenLife(DateTimeOffset Made, TimeSpan Life)
{
    private static readonly TimeSpan TooShort = TimeSpan.FromDays(2);

    // Parts of a year's token that are left at 30, 7 and 1 days before its end; shorter lives are warned of in the same proportion.
    private static readonly double[] Marks = [30 / 365.0, 7 / 365.0, 1 / 365.0];

    /// <summary>When it ends.</summary>
    public DateTimeOffset Ends => Made + Life;

    /// <summary>Whether it ends too soon for a link that shall last.</summary>
    public bool IsTooShort => Life <= TooShort;

    /// <summary>How many of the warnings are due, from 0 to 3, and 4 when it has ended.</summary>
    public int Warnings(DateTimeOffset now)
    {
        var left = Ends - now;
        return left <= TimeSpan.Zero ? Marks.Length + 1 : Marks.Count(mark => left <= Life * mark);
    }
}
