using System.Collections.Immutable;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>One trading day of one account: what happened, and the books before and after.</summary>
/// <param name="Before">Books at the close before.</param>
/// <param name="Bookings">What happened, the day's close last.</param>
/// <param name="After">Books at the close.</param>
public sealed record BookDay(AccountBooks Before, ImmutableArray<Booking> Bookings, AccountBooks After)
{
    /// <summary>What the close found.</summary>
    public DayClose Close => Bookings[^1].Close!;

    /// <summary>The trading day.</summary>
    public DateOnly Date => Close.Date;
}
