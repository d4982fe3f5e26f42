using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Capabilities;

/// <summary>Capabilities name each other along the edges of <see cref="CapabilityTable"/> only.</summary>
internal static class CapabilityEdges
{
    private static readonly string[] Rooms = ["Tidegate.Domain", "Tidegate.Platform"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(f => f.Folders.Length > 2 && Rooms.Contains(f.Folders[1]) && !f.IsMigration))
        {
            var capability = CapabilityOf(file.Folders[2..], inside: null);
            if (capability is null)
            {
                yield return new(file.Path, 0, $"{string.Join('/', file.Folders[2..])} is no capability; add it to CapabilityTable.");
                continue;
            }

            foreach (var (name, line) in file.DottedNames())
            {
                if (NamedIn(name, capability) is { } named && named != capability && named != CapabilityTable.Ground
                    && !CapabilityTable.Edges[capability].Contains(named))
                {
                    yield return new(file.Path, line, $"{capability} may not name {named}.");
                }
            }
        }
    }

    /// <summary>A way from a capability back to itself, or null.</summary>
    public static string? Cycle(IReadOnlyDictionary<string, string[]> edges)
    {
        return edges.Keys.Select(start => Walk(start, [])).FirstOrDefault(way => way is not null);

        string? Walk(string at, string[] way) => way.Contains(at)
            ? string.Join(" → ", [.. way, at])
            : edges[at].Select(next => Walk(next, [.. way, at])).FirstOrDefault(found => found is not null);
    }

    private static string? NamedIn(string name, string inside)
    {
        var room = Rooms.FirstOrDefault(r => name.StartsWith(r + ".", StringComparison.Ordinal));
        return room is null ? null : CapabilityOf(name[(room.Length + 1)..].Split('.'), inside);
    }

    // Root types of a room (PlatformServices) put the capabilities together and belong to none.
    private static string? CapabilityOf(string[] path, string? inside)
    {
        var two = string.Join('/', path.Take(2));
        return CapabilityTable.Edges.ContainsKey(two) ? two
            : CapabilityTable.Edges.ContainsKey(path[0]) ? path[0]
            : inside;
    }
}
