using System.Collections.Frozen;

namespace Tidegate.Simulator.FlexService;

/// <summary>The broker's error codes with their texts (flex.md §2).</summary>
public static class FlexCodes
{
    /// <summary>The statement could not be generated now; for ever, for a request of version 2.</summary>
    public const int NotGenerated = 1001;

    /// <summary>The window holds nothing that could be shown.</summary>
    public const int NotAvailable = 1003;

    /// <summary>The day has closed, but its statement is still being made.</summary>
    public const int Incomplete = 1004;

    /// <summary>The token's life is over.</summary>
    public const int TokenExpired = 1012;

    /// <summary>The token is bound to another address.</summary>
    public const int WrongAddress = 1013;

    /// <summary>There is no such query.</summary>
    public const int QueryInvalid = 1014;

    /// <summary>There is no such token.</summary>
    public const int TokenInvalid = 1015;

    /// <summary>There is no such reference code, or it was forgotten.</summary>
    public const int ReferenceInvalid = 1017;

    /// <summary>The token calls too often.</summary>
    public const int TooManyRequests = 1018;

    /// <summary>The statement is being made; comes as a warning.</summary>
    public const int InProgress = 1019;

    /// <summary>A parameter is missing or cannot be read.</summary>
    public const int RequestInvalid = 1020;

    /// <summary>The statement could not be handed over now.</summary>
    public const int NotRetrieved = 1021;

    private static readonly FrozenDictionary<int, string> Texts = new Dictionary<int, string>
    {
        [NotGenerated] = "Statement could not be generated at this time. Please try again shortly.",
        [NotAvailable] = "Statement is not available.",
        [Incomplete] = "Statement is incomplete at this time. Please try again shortly.",
        [1005] = "Settlement data is not ready at this time. Please try again shortly.",
        [1006] = "FIFO P/L data is not ready at this time. Please try again shortly.",
        [1007] = "MTM P/L data is not ready at this time. Please try again shortly.",
        [1008] = "MTM and FIFO P/L data is not ready at this time. Please try again shortly.",
        [1009] = "The server is under heavy load. Statement could not be generated at this time. Please try again shortly.",
        [1010] = "Legacy Flex Queries are no longer supported. Please convert over to Activity Flex.",
        [1011] = "Service account is inactive.",
        [TokenExpired] = "Token has expired.",
        [WrongAddress] = "IP restriction.",
        [QueryInvalid] = "Query is invalid.",
        [TokenInvalid] = "Token is invalid.",
        // The broker's slip of the pen.
        [1016] = "Account in invalid.",
        [ReferenceInvalid] = "Reference code is invalid.",
        [TooManyRequests] = "Too many requests have been made from this token. Please try again shortly.",
        [InProgress] = "Statement generation in progress. Please try again shortly.",
        [RequestInvalid] = "Invalid request or unable to validate request.",
        [NotRetrieved] = "Statement could not be retrieved at this time. Please try again shortly.",
    }.ToFrozenDictionary();

    /// <summary>The text of a code; of one that is not in the broker's list, a text that says nothing.</summary>
    public static string TextOf(int code) => Texts.GetValueOrDefault(code, "The request could not be processed.");

    /// <summary>The word that goes with a code: the statement in the making is a warning, all else a failure.</summary>
    public static string StatusOf(int code) => code == InProgress ? "Warn" : "Fail";
}
