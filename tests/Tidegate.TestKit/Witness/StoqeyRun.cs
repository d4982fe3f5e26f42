using System.Text.Json;

namespace Tidegate.TestKit.Witness;

/// <summary>A session of <see cref="StoqeyWitness"/>.</summary>
/// <param name="Steps">The steps that ran, in order; a session that could not connect ends after the first.</param>
/// <param name="ServerVersion">The version agreed on; 0 when there was no session.</param>
/// <param name="KindsSent">How many kinds of messages the library sent.</param>
/// <param name="KindsReceived">How many kinds of messages it received.</param>
/// <param name="Failed">How many steps failed or could not begin.</param>
/// <param name="DecodingErrors">What the library could not decode, or threw while it did.</param>
/// <param name="Output">The lines of the program, for messages.</param>
public sealed record StoqeyRun(
    IReadOnlyList<StoqeyStep> Steps,
    int ServerVersion,
    int KindsSent,
    int KindsReceived,
    int Failed,
    IReadOnlyList<string> DecodingErrors,
    string Output)
{
    /// <summary>Whether each step passed and everything could be decoded.</summary>
    public bool Passed => Failed == 0 && DecodingErrors.Count == 0;

    /// <summary>What went wrong, one line each; empty when nothing did.</summary>
    public string Faults => string.Join(
        '\n', Steps.Where(step => !step.Passed).Select(step => $"{step.Name}: {step.Error}").Concat(DecodingErrors));

    /// <summary>The step of that name.</summary>
    public StoqeyStep this[string step] => Steps.Single(one => one.Name == step);

    internal static StoqeyRun Read(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        var sum = lines.Count > 0 && lines[^1].TryGetProperty("kinds", out _)
            ? lines[^1]
            : throw new InvalidDataException($"The program did not come to its last line:\n{output}");
        return new(
            [.. lines[..^1].Select(StoqeyStep.Read)],
            sum.GetProperty("serverVersion").GetInt32(),
            sum.GetProperty("kinds").GetInt32(),
            sum.GetProperty("answers").GetInt32(),
            sum.GetProperty("failed").GetInt32(),
            [.. sum.GetProperty("decodingErrors").EnumerateArray().Select(error => error.GetString()!)],
            output);
    }
}
