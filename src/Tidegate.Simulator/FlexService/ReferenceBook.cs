using System.Globalization;

namespace Tidegate.Simulator.FlexService;

/// <summary>The statements that were asked for and are not forgotten yet. Not for several threads at once.</summary>
/// <param name="life">How long one is kept.</param>
internal sealed class ReferenceBook(TimeSpan life)
{
    /// <summary>More are not kept; the oldest goes.</summary>
    public const int ReferencesMax = 1_000;

    private const long FirstCode = 4_270_118_603;
    private const long CodeStep = 1_000_003;
    private readonly OrderedDictionary<string, FlexReference> references = new(StringComparer.Ordinal);
    private long made;

    /// <summary>How many are kept.</summary>
    public int Count => references.Count;

    /// <summary>Keeps a new one.</summary>
    public FlexReference Add(FlexQuery query, FlexWindow? window, DateTime generated, DateTimeOffset now)
    {
        if (references.Count == ReferencesMax)
            references.RemoveAt(0);
        var code = (FirstCode + (CodeStep * made++)).ToString(CultureInfo.InvariantCulture);
        var reference = new FlexReference(code, query, window, generated, now + life);
        references.Add(code, reference);
        return reference;
    }

    /// <summary>The one of a code; null when there is none or it was forgotten.</summary>
    public FlexReference? Find(string? code, DateTimeOffset now) =>
        code is not null && references.TryGetValue(code, out var reference) && reference.Until > now ? reference : null;

    /// <summary>Counts a look at one.</summary>
    public FlexReference Look(FlexReference reference) => references[reference.Code] = reference with { Looks = reference.Looks + 1 };

    /// <summary>Forgets all; codes are not used again.</summary>
    public void Clear() => references.Clear();
}
