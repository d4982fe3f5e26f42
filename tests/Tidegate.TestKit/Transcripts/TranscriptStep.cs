using System.Buffers.Binary;
using System.Text.Json;

namespace Tidegate.TestKit.Transcripts;

/// <summary>One step of a recorded session. tests/data/tws/SOURCE.md describes the notation.</summary>
public abstract record TranscriptStep
{
    private const int LengthBytes = 4;

    private TranscriptStep()
    {
    }

    /// <summary>Who sends.</summary>
    public enum Peer
    {
        /// <summary>The program of the user.</summary>
        Client,

        /// <summary>The gateway.</summary>
        Server,
    }

    /// <summary>The line of the file, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The client opens and the gateway answers.</summary>
    /// <param name="ServerVersion">The version agreed on.</param>
    /// <param name="ConnectionTime">The gateway's local time, with a zone in any spelling.</param>
    public sealed record Handshake(int ServerVersion, string ConnectionTime) : TranscriptStep;

    /// <summary>The client sends a message.</summary>
    /// <param name="Name">The author's name for the message, such as <c>place_order</c>.</param>
    /// <param name="Members">An object with some of its members; a text with <c>$</c> in front is a variable.</param>
    public sealed record Client(string Name, JsonElement Members) : TranscriptStep;

    /// <summary>The gateway sends a message.</summary>
    /// <param name="Name">The author's name for the message, such as <c>open_order</c>.</param>
    /// <param name="Members">An object with some of its members; a text with <c>$</c> in front is a variable.</param>
    public sealed record Server(string Name, JsonElement Members) : TranscriptStep;

    /// <summary>The gateway sends these bytes: whole messages with their lengths in front.</summary>
    public sealed record Raw(ReadOnlyMemory<byte> Bytes) : TranscriptStep
    {
        /// <summary>The messages without their lengths.</summary>
        public IReadOnlyList<ReadOnlyMemory<byte>> Payloads { get; } = Cut(Bytes);

        private static List<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> rest)
        {
            var found = new List<ReadOnlyMemory<byte>>();
            while (rest.Length > 0)
            {
                var size = rest.Length < LengthBytes ? -1 : BinaryPrimitives.ReadInt32BigEndian(rest.Span);
                if (size < 0 || size > rest.Length - LengthBytes)
                {
                    throw new FormatException("The raw bytes do not end with a message.");
                }

                found.Add(rest.Slice(LengthBytes, size));
                rest = rest[(LengthBytes + size)..];
            }

            return found;
        }
    }

    /// <summary>Nothing happens for a while.</summary>
    public sealed record Sleep(TimeSpan Duration) : TranscriptStep;

    /// <summary>A message whose bytes come in pieces.</summary>
    /// <param name="Direction">Who sends it.</param>
    /// <param name="PieceBytes">Size of each piece in bytes; what is left over comes as a last piece.</param>
    /// <param name="Name">The author's name for the message.</param>
    /// <param name="Members">An object with some of its members.</param>
    public sealed record Split(Peer Direction, IReadOnlyList<int> PieceBytes, string Name, JsonElement Members) : TranscriptStep;

    /// <summary>The gateway closes the connection.</summary>
    public sealed record Disconnect : TranscriptStep;
}
