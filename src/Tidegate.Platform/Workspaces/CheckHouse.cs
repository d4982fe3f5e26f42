using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Says whether the database answers, for supervisors and load balancers.</summary>
public sealed class CheckHouse(TidegateDb db)
{
    /// <summary>True when it does.</summary>
    public Task<bool> RunAsync(CancellationToken cancel) => db.Database.CanConnectAsync(cancel);
}
