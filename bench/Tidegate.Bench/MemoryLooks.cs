using System.Globalization;

namespace Tidegate.Bench;

/// <summary>The greatest working set seen, apart for the first tenth of a file and the rest: whether memory grows with the file.</summary>
internal sealed class MemoryLooks
{
    private const double Beginning = 0.1;

    private long atBeginning;
    private long after;

    /// <summary>Looks now, with so much of the file read, from 0 to 1.</summary>
    public void Look(double read)
    {
        var now = Environment.WorkingSet;
        if (read < Beginning) atBeginning = Math.Max(atBeginning, now);
        else after = Math.Max(after, now);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"working set: {atBeginning / 1e6:0} MB at most in the first tenth of the file, {after / 1e6:0} MB in the rest");
}
