using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Tests.Wire;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>The gateway finds the number of a request without reading it; here each kind is asked what it says itself.</summary>
public sealed class RequestNumberTests
{
    private const int None = -1;

    // Its number stands behind a type and a document, which a request that cannot be read need not have.
    private const string NumberLast = nameof(ReplaceAdvisorConfiguration);

    /// <summary>All requests of the library; a new one is among them by existing.</summary>
    public static TheoryData<string> Requests => [.. MessageKind.All.Where(kind => kind.IsRequest).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_number_that_is_found_is_the_one_that_is_read(string name)
    {
        var kind = MessageKind.Of(name);
        foreach (var version in new[] { 176, 200, 225 })
        {
            Assert.Empty(Enumerable.Range(0, 20).Select(seed => Difference(kind, version, seed)).OfType<string>());
        }
    }

    private static string? Difference(MessageKind kind, int version, int seed)
    {
        var (payload, _) = kind.Invent(seed, version);
        var found = RequestNumber.Find(payload, MessageHead.Read(payload, version), version);
        var read = kind.Name == NumberLast ? None : kind.NumberOf(payload, version) ?? None;
        return read == found ? null : $"{kind} at {version}, seed {seed}: {read} is read, {found} is found";
    }
}
