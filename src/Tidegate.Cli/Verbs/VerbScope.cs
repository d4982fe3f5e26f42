using Microsoft.Extensions.DependencyInjection;
using Tidegate.Cli.Output;

namespace Tidegate.Cli.Verbs;

/// <summary>The platform's services in the house's workspace, and where the answer goes.</summary>
internal sealed record VerbScope(IServiceProvider Services, Printout Printout)
{
    /// <summary>A use case.</summary>
    public TUseCase Get<TUseCase>()
        where TUseCase : notnull => Services.GetRequiredService<TUseCase>();
}
