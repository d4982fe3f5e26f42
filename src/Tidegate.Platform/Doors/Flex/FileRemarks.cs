namespace Tidegate.Platform.Doors.Flex;

/// <summary>What is known of a file once it was read to its end, beside its facts.</summary>
/// <param name="Notices">What was noticed and did not stop the reading.</param>
/// <param name="Query">What its query has and lacks.</param>
internal sealed record FileRemarks(IReadOnlyList<StatementNotice> Notices, QueryReport Query);
