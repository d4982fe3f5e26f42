using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

/// <summary>What the compiled Domain uses: no input or output, no clock, no task, no chance of its own.</summary>
internal static class DomainPurity
{
    private static readonly string[] Namespaces =
    [
        "System.IO", "System.Net", "System.Threading", "System.Data", "System.Timers", "System.Runtime.InteropServices.Marshalling",
        "Microsoft.Extensions", "Microsoft.Win32",
    ];

    private static readonly string[] Types =
    [
        "System.Console", "System.TimeProvider", "System.AppContext", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random..ctor",
        "System.Random.get_Shared", "System.TimeZoneInfo.get_Local",
    ];

    // The compiler asks for the thread in every iterator.
    private const string Surroundings = "System.Environment.";
    private const string ThreadOfIterator = "System.Environment.get_CurrentManagedThreadId";

    public static IEnumerable<Violation> Check(Stream assembly)
    {
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var reader = file.GetMetadataReader();
        var types = from handle in reader.TypeReferences let name = NameOf(reader, handle) where IsBanned(name) select name;
        var members = from handle in reader.MemberReferences let name = NameOf(reader, handle) where IsBannedMember(name) select name;
        return [.. types.Concat(members).Select(name => new Violation("Tidegate.Domain", 0, $"Domain may not use {name}."))];
    }

    private static bool IsBanned(string type) =>
        Types.Contains(type) || Namespaces.Any(n => type.StartsWith(n + ".", StringComparison.Ordinal));

    private static bool IsBannedMember(string member) =>
        Members.Contains(member) || (member.StartsWith(Surroundings, StringComparison.Ordinal) && member != ThreadOfIterator);

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static string NameOf(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"
            : reader.GetString(member.Name);
    }
}
