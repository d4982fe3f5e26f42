namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Numbers that follow from a place alone, so that any second can be asked for without those before it (SplitMix64).</summary>
internal static class PriceNoise
{
    private const double Root3 = 1.7320508075688772;

    public static ulong Mix(ulong seed, ulong place)
    {
        unchecked
        {
            var mixed = (seed ^ (place * 0x9E3779B97F4A7C15UL)) + 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>Bell-shaped with deviation 1, from four uniform numbers of sixteen bits.</summary>
    public static double Bell(ulong mixed)
    {
        double sum = (mixed & 0xFFFF) + ((mixed >> 16) & 0xFFFF) + ((mixed >> 32) & 0xFFFF) + (mixed >> 48);
        return ((sum / 65_535) - 2) * Root3;
    }
}
