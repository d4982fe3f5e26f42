using Xunit;

namespace Tidegate.TestKit;

/// <summary>A fact that needs a program of the system; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithAttribute : FactAttribute
{
    /// <summary>Names the program.</summary>
    /// <param name="program">Its full path.</param>
    public FactWithAttribute(string program)
    {
        Program = program;
        if (!File.Exists(program))
        {
            Skip = $"{program} is not installed; Debian has it as a package.";
        }
    }

    /// <summary>The program.</summary>
    public string Program { get; }
}
