namespace Tidegate.Flex.Tests;

/// <summary>Cases over files that may not be copied into the repository. Without the samples folder they count as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SamplesTheoryAttribute : TheoryAttribute
{
    public SamplesTheoryAttribute()
    {
        if (Recordings.SamplesFolder is not null) return;
        Skip = "The samples folder is absent: 0 files read, all skipped. Set TIDEGATE_SAMPLES to the folder that holds flex/.";
        Console.WriteLine($"SKIPPED: {Skip}");
    }
}
