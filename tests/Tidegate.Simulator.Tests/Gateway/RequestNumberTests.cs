using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.DisplayGroups;
using Tidegate.Tws.Session;
using Tidegate.Tws.Tests.Wire;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>The gateway finds the number of a request without reading it; here each kind is asked what it says itself.</summary>
public sealed class RequestNumberTests
{
    private const int None = -1;

    // Its number stands behind other fields in both forms.
    private const string NumberLast = nameof(ReplaceAdvisorConfiguration);

    // The tables take the message version of these for a number, in text only.
    private static readonly string[] Mistaken =
    [
        nameof(RequestDisplayGroups), nameof(SubscribeToDisplayGroup), nameof(UpdateDisplayGroup), nameof(UnsubscribeFromDisplayGroup),
        nameof(VerifyRequest), nameof(VerifyMessage),
    ];

    /// <summary>All requests of the library; a new one is among them by existing.</summary>
    public static TheoryData<string> Requests => [.. MessageKind.All.Where(kind => kind.IsRequest).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_number_that_is_found_is_the_one_that_is_read(string name)
    {
        var kind = MessageKind.Of(name);
        foreach (var version in new[] { 176, 200, 225 })
        {
            var wrong = Enumerable.Range(0, 20).Select(seed => Difference(kind, version, seed)).OfType<string>();
            if (name == NumberLast || (version < kind.ProtobufSince && Mistaken.Contains(name)))
                Assert.NotEmpty(wrong);
            else
                Assert.Empty(wrong);
        }
    }

    private static string? Difference(MessageKind kind, int version, int seed)
    {
        var (payload, _) = kind.Invent(seed, version);
        var found = RequestNumber.Find(payload, MessageHead.Read(payload, version), version);
        var read = kind.NumberOf(payload, version) ?? None;
        return read == found ? null : $"{kind} at {version}, seed {seed}: {read} is read, {found} is found";
    }
}
