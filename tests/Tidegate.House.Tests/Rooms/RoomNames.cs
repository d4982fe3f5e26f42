using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

/// <summary>Which rooms, and which parts of a door, are named in a room's code.</summary>
internal static class RoomNames
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Code.Where(f => f.IsIn("src")))
        {
            var room = file.Folders[1];
            foreach (var (name, line) in file.DottedNames())
            {
                var full = Full(name);
                if (RoomOf(full, name) is { } named && named != room && WhyNot(file, room, named, full) is { } what)
                {
                    yield return new(file.Path, line, what);
                }
            }
        }
    }

    private static string? WhyNot(SourceFile file, string room, string named, string name)
    {
        if (RoomTable.Names.TryGetValue(room, out var allowed) && !allowed.Contains(named))
        {
            return $"{room} may not name {named}.";
        }

        if (!RoomTable.Doors.Contains(named))
        {
            return null;
        }

        if (!RoomTable.DoorIsNamedIn[named].Any(file.IsIn))
        {
            return $"The door {named} is named outside of {string.Join(" and ", RoomTable.DoorIsNamedIn[named])}.";
        }

        var isWire = RoomTable.WireOfDoor[named].Any(w => name == w || name.StartsWith(w + ".", StringComparison.Ordinal));
        return room == "Tidegate.Simulator" && !isWire ? $"The simulator may use a door's wire descriptions, not {name}." : null;
    }

    // Inside namespace Tidegate.X, "Flex.Rows.TradeRow" is the same as the full name.
    private static string Full(string name) => name.StartsWith("Tidegate.", StringComparison.Ordinal) ? name : "Tidegate." + name;

    // "Web" alone may be anything; "Tidegate.Web" and "Web.Layout" are the room.
    private static string? RoomOf(string full, string asWritten) => RoomTable.References.Keys.FirstOrDefault(room =>
        full == room ? asWritten == full : full.StartsWith(room + ".", StringComparison.Ordinal));
}
