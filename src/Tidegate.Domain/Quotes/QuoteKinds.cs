namespace Tidegate.Domain.Quotes;

/// <summary>Words for the kinds of quotes.</summary>
public static class QuoteKinds
{
    /// <summary><c>live</c>, <c>frozen</c> (of the last session), <c>delayed</c> by 15 to 20 minutes, or <c>delayed, frozen</c>.</summary>
    public static string Word(this QuoteKind kind) => kind switch
    {
        QuoteKind.Live => "live",
        QuoteKind.Frozen => "frozen",
        QuoteKind.Delayed => "delayed",
        QuoteKind.DelayedFrozen => "delayed, frozen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of quote."),
    };
}
