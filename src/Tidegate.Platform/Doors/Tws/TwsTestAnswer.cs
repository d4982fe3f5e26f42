using System.Runtime.InteropServices;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>What a line of a test came to.</summary>
/// <param name="Line">The line.</param>
/// <param name="EndsTest">Nothing that follows could be told.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TwsTestAnswer(TestLine Line, bool EndsTest = false)
{
    public static implicit operator TwsTestAnswer(TestLine line) => new(line);

    public static TwsTestAnswer Ok(TestStep step, string? value = null, string detail = "") =>
        TestSteps.Line(step, TestLineState.Ok, value, detail);

    public static TwsTestAnswer Look(TestStep step, IReadOnlyList<TestCause> causes, string? value = null, string detail = "") =>
        TestSteps.Line(step, TestLineState.Look, value, detail) with { Causes = causes };

    public static TwsTestAnswer Failed(TestStep step, IReadOnlyList<TestCause> causes, string? value = null, string detail = "") =>
        TestSteps.Line(step, TestLineState.Failed, value, detail) with { Causes = causes };

    /// <summary>The same line by another name.</summary>
    public TwsTestAnswer Named(string title) => this with { Line = Line with { Title = title } };

    /// <summary>The same as the end of the test.</summary>
    public TwsTestAnswer Ending() => this with { EndsTest = true };
}
