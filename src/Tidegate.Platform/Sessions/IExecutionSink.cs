using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Sessions;

/// <summary>Takes executions that a gateway tells, in a scope of their workspace. The same one is told many times.</summary>
internal interface IExecutionSink
{
    /// <summary>Takes them; what is known already changes nothing.</summary>
    Task TakeAsync(IReadOnlyList<ExecutionReport> executions, CancellationToken cancel);
}
