using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Linking;

/// <summary>What a test statement is and what its query lacks.</summary>
/// <param name="Accounts">Accounts in it.</param>
/// <param name="From">Its first day; null when it holds no statement.</param>
/// <param name="To">Its last day.</param>
/// <param name="Rows">Rows in all sections.</param>
/// <param name="Seconds">How long the broker took.</param>
/// <param name="Sections">Rows of each section that it has, by the portal's name of the section.</param>
/// <param name="Query">The checklist.</param>
public sealed record LinkReport(
    IReadOnlyList<string> Accounts,
    DateOnly? From,
    DateOnly? To,
    long Rows,
    double Seconds,
    IReadOnlyDictionary<string, long> Sections,
    QueryReport Query);
