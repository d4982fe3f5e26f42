using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Tidegate.Flex.WebService;

/// <summary>Days from the first to the last, both included. The all-zero value is the first day of the calendar.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FlexWindow
{
    /// <summary>The longest window that the service answers, in days (flex.md §1).</summary>
    public const int MaxDays = 365;

    /// <summary>A window; <paramref name="to"/> may not be before <paramref name="from"/>.</summary>
    [JsonConstructor]
    public FlexWindow(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The window ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>How many days, at least one.</summary>
    [JsonIgnore]
    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>The days as a person reads them.</summary>
    public override string ToString() => From == To
        ? From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}");
}
