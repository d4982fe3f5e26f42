using System.Globalization;

namespace Tidegate.Domain.Connections;

/// <summary>How long a token lives, as its owner said when it was made.</summary>
/// <param name="Made">When it was made.</param>
/// <param name="Life">How long it lives: 6 hours to a year (flex.md §1).</param>
public sealed record TokenLife(DateTimeOffset Made, TimeSpan Life)
{
    private static readonly TimeSpan TooShort = TimeSpan.FromDays(2);

    // Parts of a year's token that are left at 30, 7 and 1 days before its end; shorter lives are warned of in the same proportion.
    private static readonly double[] Marks = [30 / 365.0, 7 / 365.0, 1 / 365.0];

    /// <summary>How many warnings come before the end.</summary>
    public const int WarningsMax = 3;

    /// <summary>When it ends.</summary>
    public DateTimeOffset Ends => Made + Life;

    /// <summary>Whether it ends too soon for a link that shall last.</summary>
    public bool IsTooShort => Life <= TooShort;

    /// <summary>What to do about its end, for a person; null while that is far off.</summary>
    /// <param name="now">The time.</param>
    public string? Advice(DateTimeOffset now)
    {
        const string Renew = "Make a new one in the portal and set it here; nothing is lost and syncing goes on.";
        return Warnings(now) switch
        {
            > WarningsMax => $"The token ended on {Day(Ends)}. {Renew}",
            > 0 => $"The token ends on {Day(Ends)}. {Renew}",
            _ when IsTooShort => $"The token lives only until {Day(Ends)}. Choose \"1 year\" in the portal when you make the next one.",
            _ => null,
        };
    }

    /// <summary>How many of the warnings are due, from 0 to <see cref="WarningsMax"/>, and one more when it has ended.</summary>
    /// <param name="now">The time.</param>
    public int Warnings(DateTimeOffset now)
    {
        var left = Ends - now;
        return left <= TimeSpan.Zero ? WarningsMax + 1 : Marks.Count(mark => left <= Life * mark);
    }

    private static string Day(DateTimeOffset instant) => instant.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
