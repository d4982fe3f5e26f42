using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Imports;

/// <summary>Turns what a door says about a file into an outcome.</summary>
internal static class Refusals
{
    public static Refusal Of(UnreadableStatementException unreadable) => new(
        unreadable.Problem switch
        {
            StatementProblem.Empty => ImportOutcome.Empty,
            StatementProblem.WebPage => ImportOutcome.WebPage,
            StatementProblem.Malformed => ImportOutcome.Malformed,
            StatementProblem.OtherOrigin => ImportOutcome.OtherOrigin,
            StatementProblem.BrokerError => ImportOutcome.BrokerError,
            StatementProblem.AmbiguousDates => ImportOutcome.AmbiguousDates,
            _ => ImportOutcome.NotXml,
        },
        unreadable.Message);
}
