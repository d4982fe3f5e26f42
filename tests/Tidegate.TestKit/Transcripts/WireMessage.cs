using System.Text.Json;

namespace Tidegate.TestKit.Transcripts;

/// <summary>A kind of message of the socket protocol, from the table of facts in tests/data/tws/messages.json.</summary>
/// <param name="Sender">Who sends it.</param>
/// <param name="Id">Its number; the two directions count apart.</param>
/// <param name="Name">Its usual name, such as <c>reqMktData</c>.</param>
/// <param name="Since">The server version that brought it; null when every version from 176 on has it.</param>
/// <param name="TextVersion">The number behind the id in its text form; null when there is none.</param>
/// <param name="TextVersionUntil">The last server version with that number; null when it stays.</param>
/// <param name="Protobuf">Name of its protobuf form; null when it has none.</param>
/// <param name="ProtobufSince">The server version from which it goes as protobuf; null when never.</param>
public sealed record WireMessage(
    TranscriptStep.Peer Sender,
    int Id,
    string Name,
    int? Since,
    int? TextVersion,
    int? TextVersionUntil,
    string? Protobuf,
    int? ProtobufSince)
{
    private static readonly string Table = Path.Combine(Checkout.Root, "tests", "data", "tws", "messages.json");

    /// <summary>All kinds: first the client's, then the gateway's, each in the order of ids.</summary>
    public static IReadOnlyList<WireMessage> All { get; } =
        [.. JsonElement.Parse(File.ReadAllText(Table)).EnumerateArray().Select(Read)];

    /// <summary>Whether it goes as protobuf when this server version was agreed on.</summary>
    public bool IsProtobufAt(int serverVersion) => serverVersion >= ProtobufSince;

    private static WireMessage Read(JsonElement row) => new(
        row.GetProperty("direction").GetString() == "out" ? TranscriptStep.Peer.Client : TranscriptStep.Peer.Server,
        row.GetProperty("id").GetInt32(),
        row.GetProperty("name").GetString()!,
        Number(row.GetProperty("since")),
        Number(row.GetProperty("textVersion")),
        Number(row.GetProperty("textVersionUntil")),
        row.GetProperty("protobuf").GetString(),
        Number(row.GetProperty("protobufSince")));

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();
}
