namespace Tidegate.Tws.Client;

/// <summary>How long to wait before the next attempt: doubles from the first wait to the longest.</summary>
internal static class ReconnectDelays
{
    public static TimeSpan Of(int failures, TwsOptions options)
    {
        var doubled = options.ReconnectDelay.Ticks * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        return doubled >= options.ReconnectDelayMax.Ticks ? options.ReconnectDelayMax : TimeSpan.FromTicks((long)doubled);
    }
}
