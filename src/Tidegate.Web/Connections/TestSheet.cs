using Tidegate.Domain.Connections;

namespace Tidegate.Web.Connections;

/// <summary>The lines of a test as far as they are known.</summary>
public sealed class TestSheet
{
    private readonly Dictionary<TestStep, TestLine> lines = [];

    /// <summary>The lines that have begun, in order.</summary>
    public IReadOnlyDictionary<TestStep, TestLine> Lines => lines;

    /// <summary>How many there are in all.</summary>
    public static int Count => TestSteps.All.Count;

    /// <summary>How many have ended.</summary>
    public int Done => Listed.Count(line => line.State != TestLineState.Running);

    /// <summary>How many want a look.</summary>
    public int ToLook => Listed.Count(line => line.State == TestLineState.Look);

    /// <summary>How many failed.</summary>
    public int Failed => Listed.Count(line => line.State == TestLineState.Failed);

    /// <summary>How long they took together.</summary>
    public TimeSpan Took => Listed.Aggregate(TimeSpan.Zero, (sum, line) => sum + (line.Took ?? TimeSpan.Zero));

    /// <summary>The result; null before the end.</summary>
    public TestLine? Verdict => lines.GetValueOrDefault(TestStep.Verdict);

    private IEnumerable<TestLine> Listed => lines.Values.Where(line => line.Step != TestStep.Verdict);

    /// <summary>Takes a line as it stands now.</summary>
    public void Take(TestLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        lines[line.Step] = line;
    }

    /// <summary>How a line stands; null before it has begun.</summary>
    public TestLineState? State(TestStep step) => lines.GetValueOrDefault(step)?.State;
}
