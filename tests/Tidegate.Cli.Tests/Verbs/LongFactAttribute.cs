namespace Tidegate.Cli.Tests.Verbs;

/// <summary>A test at the broker's true pace, which takes minutes: it runs with <c>TIDEGATE_LONG=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("TIDEGATE_LONG") != "1")
            Skip = "It keeps the broker's true pace and takes minutes; set TIDEGATE_LONG=1 to run it.";
    }
}
