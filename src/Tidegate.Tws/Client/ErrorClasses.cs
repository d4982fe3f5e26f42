namespace Tidegate.Tws.Client;

/// <summary>The class of each code, from the broker's list; the rule for those that are not listed is at the end.</summary>
public static class ErrorClasses
{
    private static readonly HashSet<int> Information =
        [165, 300, 365, 366, 1102, 2100, 2104, 2106, 2107, 2108, 2158];

    private static readonly HashSet<int> Warnings =
    [
        109, 161, 163, 164, 316, 317, 328, 329, 383, 388, 391, 399, 404, 434, 481, 492,
        2101, 2109, 2137, 2152, 2168, 2169, 2174, 2176, 10167, 10311,
    ];

    private static readonly HashSet<int> Transient =
        [1100, 1101, 2102, 2103, 2105, 2110, 2119, 2157, 10182, 10197, 10225];

    private static readonly HashSet<int> Fatal = [326, 1300, 502, 503, 505, 506, 507, 508, 509];

    // An order that was accepted ends by these; all other refusals leave it working.
    private static readonly HashSet<int> EndsAcceptedOrder = [200, 201, 203, 320, 321, 435, 460];

    // The old terms of the order go on.
    private static readonly HashSet<int> AboutChange = [104, 105, 134];

    // What the order is then, has to be looked up.
    private static readonly HashSet<int> AboutCancel = [135, 136, 10147, 10148];

    /// <summary>What a code means.</summary>
    public static ErrorClass Of(int code)
    {
        if (code == 202)
            return ErrorClass.Cancelled;
        if (Information.Contains(code))
            return ErrorClass.Information;
        if (Warnings.Contains(code))
            return ErrorClass.Warning;
        if (Transient.Contains(code))
            return ErrorClass.Transient;
        if (Fatal.Contains(code))
            return ErrorClass.Fatal;
        return code is >= 2100 and < 2200 or >= 10318 and <= 10349 ? ErrorClass.Warning : ErrorClass.Reject;
    }

    /// <summary>Whether a code ends an order that the broker had accepted.</summary>
    public static bool EndsOrder(int code) => EndsAcceptedOrder.Contains(code);

    /// <summary>Whether a code only says that a change was refused.</summary>
    internal static bool RefusesChange(int code) => AboutChange.Contains(code);

    /// <summary>Whether a code says that there is nothing to cancel or to change.</summary>
    internal static bool RefusesCancel(int code) => AboutCancel.Contains(code);
}
