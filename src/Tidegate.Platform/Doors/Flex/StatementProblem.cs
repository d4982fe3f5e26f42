namespace Tidegate.Platform.Doors.Flex;

/// <summary>Why a file cannot be read as a statement.</summary>
internal enum StatementProblem
{
    Empty,
    NotXml,
    WebPage,
    Malformed,
    OtherOrigin,
    BrokerError,
    AmbiguousDates,
}
