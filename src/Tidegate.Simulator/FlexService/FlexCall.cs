namespace Tidegate.Simulator.FlexService;

/// <summary>A call of the service as it came over the wire; parameters that were not given are null.</summary>
/// <param name="Step">One of <see cref="FlexSteps"/>.</param>
/// <param name="Path">The path that was called.</param>
/// <param name="StatementAddress">The address of step 2 as this caller reaches it, without parameters.</param>
/// <param name="HasUserAgent">Whether the caller named itself, as the service demands.</param>
internal sealed record FlexCall(string Step, string Path, Uri StatementAddress, bool HasUserAgent)
{
    private const int DigitsMax = 40;

    /// <summary>Parameter <c>t</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Parameter <c>q</c>: query id in step 1, reference code in step 2.</summary>
    public string? Query { get; init; }

    /// <summary>Parameter <c>v</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Parameter <c>fd</c>.</summary>
    public string? FromDay { get; init; }

    /// <summary>Parameter <c>td</c>.</summary>
    public string? ToDay { get; init; }

    /// <summary>Parameter <c>p</c>.</summary>
    public string? Days { get; init; }

    /// <summary>
    /// What is wrong with the call before anyone looks at what it asks for (flex.md §1, §2): 1001 for version 2, which a call without
    /// version is too and which was switched off; 1020 for what is missing or cannot be read. Null when nothing is.
    /// </summary>
    public int? Check() => (Version, Token, Query) switch
    {
        (null or "" or "2", _, _) => FlexCodes.NotGenerated,
        (not "3", _, _) => FlexCodes.RequestInvalid,
        _ when !HasUserAgent || !IsDigits(Token) || !IsDigits(Query) => FlexCodes.RequestInvalid,
        _ => null,
    };

    private static bool IsDigits(string? text) => text is { Length: > 0 and <= DigitsMax } && text.All(char.IsAsciiDigit);
}
