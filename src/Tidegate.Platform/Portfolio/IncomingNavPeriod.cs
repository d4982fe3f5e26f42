using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>A bridge of net asset value on its way in.</summary>
/// <param name="Period">The bridge.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record IncomingNavPeriod(NavPeriod Period, int Line)
{
    /// <summary>Two parts of one account; a return of the whole does not follow from those of its parts.</summary>
    public static IncomingNavPeriod Add(IncomingNavPeriod left, IncomingNavPeriod right) => left with
    {
        Period = new(
            left.Period.Window,
            ModelRows.Add(left.Period.Start, right.Period.Start),
            ModelRows.Add(left.Period.End, right.Period.End))
        {
            Items = ModelRows.Add(left.Period.Items, right.Period.Items),
        },
    };
}
