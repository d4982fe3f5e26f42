namespace Tidegate.Simulator.Market;

/// <summary>
/// A stream of numbers that is the same on every machine and runtime version (SplitMix64 over integers; no floating point). Named streams
/// of one
/// seed are independent, so that drawing more for one purpose changes nothing for another.
/// </summary>
public sealed class SeededRandom
{
    private ulong state;

    private SeededRandom(ulong state) => this.state = state;

    /// <summary>A stream for one purpose.</summary>
    public static SeededRandom For(int seed, string purpose, long number = 0)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var random = new SeededRandom(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL));
        foreach (var letter in purpose)
            random.state = random.Next() ^ letter;
        random.state = random.Next() ^ unchecked((ulong)number);
        return random;
    }

    /// <summary>Uniform, 0 to below the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Uniform, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Uniform, 0 to below 1, in steps of a millionth.</summary>
    public decimal Fraction() => Below(1_000_000) / 1_000_000m;

    /// <summary>True so many times out of a thousand.</summary>
    public bool Chance(int perThousand) => Below(1_000) < perThousand;

    /// <summary>Bell-shaped around 0 with deviation 1, within ±6, in steps of a millionth: the sum of twelve uniform numbers.</summary>
    public decimal Bell()
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += Below(1_000_000);
        return (sum - 6_000_000) / 1_000_000m;
    }

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[Below(choices.Count)];
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
