using System.Collections.Immutable;
using Tidegate.Tws.Executions;

namespace Tidegate.Tws.Client;

/// <summary>Executions that were asked for. Their end may be missing when there are none.</summary>
internal sealed class ExecutionsReply : Reply<ImmutableArray<ExecutionDetails>>, ITakes<ExecutionDetails>, ITakes<ExecutionDetailsEnd>
{
    private ImmutableArray<ExecutionDetails> items = [];

    public void Take(in ExecutionDetails message) => ImmutableInterlocked.Update(ref items, (list, one) => list.Add(one), message);

    public void Take(in ExecutionDetailsEnd message) => Finish();

    /// <summary>Answers with what came so far.</summary>
    public void Finish() => Complete(items);
}
