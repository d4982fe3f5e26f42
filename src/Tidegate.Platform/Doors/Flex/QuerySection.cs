namespace Tidegate.Platform.Doors.Flex;

/// <summary>A section that a query should have.</summary>
/// <param name="Title">As the portal names it.</param>
/// <param name="Purpose"><c>holdings</c>, <c>performance</c> or <c>extras</c>.</param>
/// <param name="Options">Options to tick within it; empty for none.</param>
/// <param name="IsNeeded">Whether its purpose fails without it.</param>
/// <param name="Lost">What is lost without it.</param>
public sealed record QuerySection(string Title, string Purpose, string Options, bool IsNeeded, string Lost);
