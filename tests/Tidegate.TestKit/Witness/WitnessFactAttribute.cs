using Xunit;

namespace Tidegate.TestKit.Witness;

/// <summary>A test that needs the programs in tests/witness; skipped with its reason where npm could not install their packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WitnessFactAttribute : FactAttribute
{
    public WitnessFactAttribute() => Skip = WitnessPrograms.Missing;
}
