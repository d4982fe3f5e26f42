using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Imports;

/// <summary>What a checked file holds.</summary>
/// <param name="QueryName">Name of the query; may be empty.</param>
/// <param name="Accounts">The accounts in it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Problems">Rows that cannot be booked, the first ones with their place.</param>
/// <param name="ProblemCount">How many there are.</param>
/// <param name="Notes">What the reader noticed.</param>
/// <param name="Query">What its query has and lacks; null while the file is not at its end.</param>
internal sealed record FileSummary(
    string QueryName, IReadOnlyList<string> Accounts, DateOnly From, DateOnly To, int Statements, IReadOnlyList<string> Problems,
        long ProblemCount, IReadOnlyList<ImportNoteView> Notes, QueryReport? Query);
