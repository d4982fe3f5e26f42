namespace Tidegate.Flex.WebService;

/// <summary>Why a fetch ended without a statement and without anything the user must do in the portal.</summary>
public enum FlexFailure
{
    /// <summary>The broker did not come to an end with preparing. A shorter period helps.</summary>
    GenerationTooSlow,

    /// <summary>The statement did not arrive within the time allowed for it. A shorter period helps.</summary>
    TransferTooSlow,

    /// <summary>The statement is larger than the setting allows. A shorter period helps.</summary>
    TooLarge,

    /// <summary>The broker was not ready in all attempts.</summary>
    BrokerNotReady,

    /// <summary>The broker says that the request itself is broken.</summary>
    RequestBroken,

    /// <summary>No connection, or no answer in time, in all attempts.</summary>
    Unreachable,

    /// <summary>Only answers that are no answers of the service, in all attempts: web pages, cut statements.</summary>
    UnusableAnswer,

    /// <summary>The statement could not be written to disk.</summary>
    Storage,
}
