using System.Text;

namespace Tidegate.TestKit.Statements;

/// <summary>
/// Damages a statement file as disks, networks, browsers and editors do: bytes turned, cut out, put in twice, moved; the file cut short;
/// values garbled; tags exchanged. The same seed damages in the same way. A damaged file may still be a statement.
/// <code>
/// for (var seed = 0; seed &lt; 500; seed++) Check(StatementMutation.Mutate(file, seed));
/// </code>
/// </summary>
public static class StatementMutation
{
    private const int MaxPiece = 400;
    private const int MaxChanges = 4;

    private static readonly string[] Garbage =
        ["", "-1", "99999999999999999999999999999999", "1e400", "NaN", "20251332", "31/02/25", "&#0;", "&unknown;", "<", "\0", "\"", "日本"];

    /// <summary>The damaged file, and what was done to it in words.</summary>
    public static (byte[] File, string What) Mutate(byte[] file, int seed)
    {
        var random = new Random(seed);
        var mutated = file.ToList();
        var done = new List<string>();
        for (var changes = random.Next(1, MaxChanges + 1); changes > 0 && mutated.Count > 0; changes--)
        {
            done.Add(random.Next(8) switch
            {
                0 => Flip(mutated, random),
                1 => CutShort(mutated, random),
                2 => CutOut(mutated, random),
                3 => Duplicate(mutated, random),
                4 => Move(mutated, random),
                5 => Insert(mutated, random),
                6 => GarbleValue(mutated, random),
                _ => SwapTags(mutated, random),
            });
        }

        return ([.. mutated], string.Join(", ", done));
    }

    private static string Flip(List<byte> file, Random random)
    {
        var at = random.Next(file.Count);
        file[at] ^= (byte)(1 << random.Next(8));
        return $"bit turned at {at}";
    }

    private static string CutShort(List<byte> file, Random random)
    {
        var at = random.Next(file.Count);
        file.RemoveRange(at, file.Count - at);
        return $"cut short at {at}";
    }

    private static string CutOut(List<byte> file, Random random)
    {
        var (at, length) = Piece(file, random);
        file.RemoveRange(at, length);
        return $"{length} bytes cut out at {at}";
    }

    private static string Duplicate(List<byte> file, Random random)
    {
        var (at, length) = Piece(file, random);
        file.InsertRange(at, file.GetRange(at, length));
        return $"{length} bytes twice at {at}";
    }

    private static string Move(List<byte> file, Random random)
    {
        var (at, length) = Piece(file, random);
        var piece = file.GetRange(at, length);
        file.RemoveRange(at, length);
        var to = random.Next(file.Count + 1);
        file.InsertRange(to, piece);
        return $"{length} bytes moved from {at} to {to}";
    }

    private static string Insert(List<byte> file, Random random)
    {
        var at = random.Next(file.Count + 1);
        var bytes = new byte[random.Next(1, 9)];
        random.NextBytes(bytes);
        file.InsertRange(at, bytes);
        return $"{bytes.Length} bytes put in at {at}";
    }

    private static string GarbleValue(List<byte> file, Random random)
    {
        var start = file.IndexOf((byte)'"', random.Next(file.Count));
        var end = start < 0 ? -1 : file.IndexOf((byte)'"', start + 1);
        if (end < 0) return Flip(file, random);
        var garbage = Garbage[random.Next(Garbage.Length)];
        file.RemoveRange(start + 1, end - start - 1);
        file.InsertRange(start + 1, Encoding.UTF8.GetBytes(garbage));
        return $"\"{garbage}\" at {start}";
    }

    /// <summary>Exchanges two tags, whole: the document stays made of tags, and is seldom well-formed.</summary>
    private static string SwapTags(List<byte> file, Random random)
    {
        var first = Tag(file, random.Next(file.Count));
        if (first is not var (at, length)) return Flip(file, random);
        var second = Tag(file, at + length + random.Next(file.Count - at - length + 1));
        if (second is not var (otherAt, otherLength)) return Flip(file, random);
        var (one, other) = (file.GetRange(at, length), file.GetRange(otherAt, otherLength));
        file.RemoveRange(otherAt, otherLength);
        file.InsertRange(otherAt, one);
        file.RemoveRange(at, length);
        file.InsertRange(at, other);
        return $"tags at {at} and {otherAt} exchanged";
    }

    private static (int At, int Length)? Tag(List<byte> file, int from)
    {
        if (from >= file.Count) return null;
        var at = file.IndexOf((byte)'<', from);
        var end = at < 0 ? -1 : file.IndexOf((byte)'>', at);
        return end < 0 ? null : (at, end - at + 1);
    }

    private static (int At, int Length) Piece(List<byte> file, Random random)
    {
        var at = random.Next(file.Count);
        return (at, random.Next(1, Math.Min(MaxPiece, file.Count - at) + 1));
    }
}
