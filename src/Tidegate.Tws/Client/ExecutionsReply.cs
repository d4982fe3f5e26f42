using System.Collections.Immutable;
using Tidegate.Tws.Executions;

namespace Tidegate.Tws.Client;

/// <summary>Executions that were asked for, with what they cost. Their end may be missing when there are none.</summary>
internal sealed class ExecutionsReply
    : Reply<ImmutableArray<Fill>>, ITakes<ExecutionDetails>, ITakes<CommissionReport>, ITakes<ExecutionDetailsEnd>
{
    private readonly Lock gate = new();
    private readonly List<ExecutionDetails> executions = [];
    private readonly Dictionary<string, CommissionReport> commissions = new(StringComparer.Ordinal);

    public void Take(in ExecutionDetails message)
    {
        lock (gate)
            executions.Add(message);
    }

    // Told without a request's number, before or after its execution, also for executions that others asked for.
    public void Take(in CommissionReport message)
    {
        lock (gate)
            commissions[message.ExecutionId] = message;
    }

    public void Take(in ExecutionDetailsEnd message) => Finish();

    /// <summary>Answers with what came so far.</summary>
    public void Finish()
    {
        lock (gate)
        {
            Complete([.. executions.Select(one => new Fill(one.Contract, one.Execution, commissions.TryGetValue(
                one.Execution.ExecutionId, out var commission) ? commission : null))]);
        }
    }
}
