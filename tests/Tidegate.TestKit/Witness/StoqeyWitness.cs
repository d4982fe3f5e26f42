using System.Globalization;

namespace Tidegate.TestKit.Witness;

/// <summary>
/// Talks to a gateway on this machine with @stoqey/ib, a client that knows nothing of us. It offers versions up to 193, reads text only and
/// reports each message with a field too many or too few.
/// </summary>
public static class StoqeyWitness
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="port">Port of the gateway on 127.0.0.1.</param>
    /// <param name="scenario">
    /// <c>all</c>, or names of groups and steps with commas between; tests/witness/steps has a file for each group. Each step has a limit
    /// of its own and cleans up after itself. Connecting comes first whatever is named.
    /// </param>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="limit">How long all may take; 5 minutes when null.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="InvalidDataException">It did not come to its last line.</exception>
    public static async Task<StoqeyRun> RunAsync(int port, string scenario, int clientId = 71, TimeSpan? limit = null)
    {
        if (WitnessPrograms.Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        var program = Path.Combine(WitnessPrograms.Folder, "trade.mjs");
        string[] arguments = [program, "127.0.0.1", Text(port), scenario, Text(clientId)];
        await using var run = RunningProcess.Start("node", arguments, new Dictionary<string, string?>());
        await run.WaitForExitAsync(limit ?? UsualLimit);
        return run.Errors.Length == 0
            ? StoqeyRun.Read(run.Output)
            : throw new InvalidDataException($"The program complained:\n{run.Errors}\n{run.Output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
