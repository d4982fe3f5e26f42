using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Outgoing 86: asks for headlines of the past.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ConId">The instrument.</param>
/// <param name="Providers">Codes joined by <c>+</c>.</param>
/// <param name="Start"><c>yyyy-MM-dd HH:mm:ss.0</c>.</param>
/// <param name="End"><c>yyyy-MM-dd HH:mm:ss.0</c>.</param>
/// <param name="Total">Up to 300.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestHistoricalNews(
    int RequestId,
    int ConId,
    string Providers,
    string Start,
    string End,
    int Total,
    ImmutableArray<TagValue> Options) : IRequest<RequestHistoricalNews>
{
    /// <inheritdoc/>
    public static int Id => 86;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestHistoricalNews Visit<TWire>(ref TWire wire, in RequestHistoricalNews m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.I32(2, m.ConId),
            wire.Text(3, m.Providers),
            wire.Text(4, m.Start),
            wire.Text(5, m.End),
            wire.I32(6, m.Total),
            wire.TagLine(7, m.Options));
}
