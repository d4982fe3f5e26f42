using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Realized results of a period, with their sums.</summary>
/// <param name="Items">One row for each closing, newest first.</param>
/// <param name="Next">Always null: all rows are here.</param>
/// <param name="AsOf">When the broker made the newest statement; null while there is none.</param>
/// <param name="Frame">Whose figures, in which currency, of which day.</param>
/// <param name="From">First day; null for all.</param>
/// <param name="To">Last day; null for all.</param>
/// <param name="Gains">Sum of the gains; null when a rate is unknown.</param>
/// <param name="Losses">Sum of the losses; null when a rate is unknown.</param>
/// <param name="Realized">Sum of both; null when a rate is unknown.</param>
internal sealed record GainsAnswer(
    IReadOnlyList<GainView> Items,
    string? Next,
    DateTimeOffset? AsOf,
    ViewFrame Frame,
    DateOnly? From,
    DateOnly? To,
    decimal? Gains,
    decimal? Losses,
    decimal? Realized);
