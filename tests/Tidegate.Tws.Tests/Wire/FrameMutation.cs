using System.Buffers.Binary;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>Spoils frames as a broken peer might: flipped bits, lost or added bytes, other lengths, pieces of other frames.</summary>
internal sealed class FrameMutation(int seed)
{
    private static readonly byte[][] Pieces =
    [
        [0],
        [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
        [.. "2147483647\0"u8],
        [.. "-1\0"u8],
        [.. "1E400\0"u8],
        [.. "NaN\0"u8],
        [.. "79228162514264337593543950335\0"u8],
        [.. "\\u00"u8],
        [0x12, 0xff, 0xff, 0xff, 0xff, 0x07],
    ];

    private readonly Random random = new(seed);

    /// <summary>Spoils the payload of a frame; its length says what is there.</summary>
    public byte[] Payload(byte[] payload, byte[] other)
    {
        var bytes = payload.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
            Spoil(bytes, other);
        return [.. bytes];
    }

    /// <summary>A frame with the payload, sometimes with a length that is not true.</summary>
    public byte[] Frame(byte[] payload, bool mayLie)
    {
        var frame = new byte[sizeof(int) + payload.Length];
        var length = mayLie && random.Next(10) == 0 ? random.Next(int.MinValue, int.MaxValue) >> random.Next(32) : payload.Length;
        BinaryPrimitives.WriteInt32BigEndian(frame, length);
        payload.CopyTo(frame, sizeof(int));
        return frame;
    }

    private void Spoil(List<byte> bytes, byte[] other)
    {
        var place = random.Next(bytes.Count + 1);
        switch (random.Next(6))
        {
            case 0 when place < bytes.Count:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 2 when place < bytes.Count:
                bytes.RemoveRange(place, random.Next(bytes.Count - place));
                break;
            case 3:
                bytes.InsertRange(place, Pieces[random.Next(Pieces.Length)]);
                break;
            case 4:
                bytes.InsertRange(place, other.Skip(random.Next(other.Length + 1)).Take(random.Next(20)));
                break;
            default:
                bytes.InsertRange(place, Enumerable.Range(0, random.Next(6)).Select(_ => (byte)random.Next(256)));
                break;
        }
    }
}
