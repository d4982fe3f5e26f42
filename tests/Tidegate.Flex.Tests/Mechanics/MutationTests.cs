using Tidegate.Flex.Statements;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Mechanics;

/// <summary>A damaged file is read as far as it goes, or refused with a sentence; nothing else happens.</summary>
public class MutationTests
{
    private const int Mutations = 500;
    private static readonly string[] Codes = ["E-01", "E-02", "E-03", "E-04"];

    public static TheoryData<string> Samples => [.. SampleStatement.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_or_refuses_any_damaged_file(string sample)
    {
        var file = SampleStatement.Named(sample).Read();
        var refused = 0;

        Parallel.For(0, Mutations, seed =>
        {
            var (mutated, what) = StatementMutation.Mutate(file, seed);
            if (Refusal(mutated) is not { } refusal) return;
            Interlocked.Increment(ref refused);
            Assert.True(Codes.Contains(refusal.Code), $"Seed {seed} ({what}) is refused with {refusal.Code}.");
            Assert.True(
                refusal.Message.Length > 30 && refusal.Message.EndsWith('.') && (refusal.Line > 0 || refusal.Kind is not null),
                $"Seed {seed} ({what}) is refused with \"{refusal.Message}\" at line {refusal.Line}, which says too little.");
        });

        Assert.InRange(refused, Mutations / 4, Mutations);
    }

    private static StatementFormatException? Refusal(byte[] file)
    {
        using var stream = new MemoryStream(file);
        try
        {
            using var reader = StatementReader.Open(stream);

            // Each item takes at least one byte of the file: more would be a reader that runs in circles.
            for (var left = file.Length; reader.TryRead(out _); left--) Assert.True(left > 0, "The reader does not come to an end.");
            return null;
        }
        catch (StatementFormatException refusal)
        {
            return refusal;
        }
    }
}
