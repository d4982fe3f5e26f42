using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Web.Linking;

/// <summary>Gaps of one section that are alike, shown as one line.</summary>
/// <param name="Code">Code of the first of them.</param>
/// <param name="State"><c>missing</c> or <c>advised</c>.</param>
/// <param name="Title">What is missing.</param>
/// <param name="Lost">What is lost without it.</param>
/// <param name="Items">The gaps.</param>
public sealed record ChecklistLine(string Code, string State, string Title, string Lost, IReadOnlyList<QueryReport.Item> Items);
