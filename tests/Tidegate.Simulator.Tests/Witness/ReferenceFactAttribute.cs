namespace Tidegate.Simulator.Tests.Witness;

/// <summary>A test that needs the sheets of facts, which are not in this repository; skipped, and said so, where none are named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    private const string EnvironmentName = "TIDEGATE_REFERENCE";

    public ReferenceFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EnvironmentName)))
        {
            Skip = $"{EnvironmentName} names no folder with tws-api.md: the field numbers in tests/data/tws were not compared.";
        }
    }
}
