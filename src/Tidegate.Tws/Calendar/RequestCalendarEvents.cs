using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Outgoing 102: asks for events of companies, such as earnings.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ConId">The instrument, or a filter.</param>
/// <param name="Filter">JSON, or empty.</param>
/// <param name="FillWatchlist">Those of the watch list too.</param>
/// <param name="FillPortfolio">Those held too.</param>
/// <param name="FillCompetitors">Those of competitors too.</param>
/// <param name="StartDate"><c>yyyyMMdd</c>, or empty.</param>
/// <param name="EndDate"><c>yyyyMMdd</c>, or empty.</param>
/// <param name="Limit">At most so many.</param>
public readonly record struct RequestCalendarEvents(
    int RequestId,
    int? ConId,
    string Filter,
    bool FillWatchlist,
    bool FillPortfolio,
    bool FillCompetitors,
    string StartDate,
    string EndDate,
    int? Limit) : IRequest<RequestCalendarEvents>
{
    /// <inheritdoc/>
    public static int Id => 102;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestCalendarEvents Visit<TWire>(ref TWire wire, in RequestCalendarEvents m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.I32OrUnset(2, m.ConId),
            wire.Text(3, m.Filter),
            wire.Flag(4, m.FillWatchlist),
            wire.Flag(5, m.FillPortfolio),
            wire.Flag(6, m.FillCompetitors),
            wire.Text(7, m.StartDate),
            wire.Text(8, m.EndDate),
            wire.I32OrUnset(9, m.Limit));
}
