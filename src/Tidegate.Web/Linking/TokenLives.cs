using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Linking;

/// <summary>Lives of a token that can be chosen (flex.md §1: six hours unless chosen, a year at most).</summary>
internal static class TokenLives
{
    private const int HoursOfDay = 24;

    /// <summary>Hours and words, the best first.</summary>
    public static IReadOnlyList<(int Hours, string Text)> All { get; } =
    [
        (365 * HoursOfDay, "1 year"), (180 * HoursOfDay, "6 months"), (90 * HoursOfDay, "3 months"), (30 * HoursOfDay, "1 month"),
        (7 * HoursOfDay, "1 week"), (HoursOfDay, "1 day"), (6, "6 hours (what the portal proposes)"),
    ];

    /// <summary>What a form says; zero for anything else.</summary>
    public static TimeSpan Parse(string? hours) =>
        int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && All.Any(life => life.Hours == count)
            ? TimeSpan.FromHours(count)
            : TimeSpan.Zero;

    /// <summary>When a token of this life ends, and whether that is soon.</summary>
    public static string Ends(TokenLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        return life.IsTooShort
            ? $"It ends {Days.Text(life.Ends)}. That is too soon for a link that shall last: make one for a year in the portal."
            : $"Made today, it ends {Days.Text(DateOnly.FromDateTime(life.Ends.UtcDateTime))}; a notice comes in time before.";
    }
}
