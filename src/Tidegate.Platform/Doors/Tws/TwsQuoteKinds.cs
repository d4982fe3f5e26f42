using Tidegate.Tws.Quotes;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Kinds of quotes by the broker's numbers.</summary>
internal static class TwsQuoteKinds
{
    public const int Live = 1;

    public const int Frozen = 2;

    public const int Delayed = 3;

    public const int DelayedFrozen = 4;

    /// <summary>The kind as a word.</summary>
    public static string Word(int kind) => kind switch
    {
        Live => "live",
        Frozen => "frozen",
        Delayed => "delayed",
        DelayedFrozen => "delayed, frozen",
        _ => "unknown",
    };

    /// <summary>Whether a tick tells of the past, whatever kind was announced.</summary>
    public static bool IsDelayed(int tick) => tick is >= TickTypes.DelayedBid and <= TickTypes.DelayedOpen;
}
