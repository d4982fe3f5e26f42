using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Live;

namespace Tidegate.Platform.Sessions;

/// <summary>What every kept session stands on.</summary>
internal sealed record SessionParts(
    SessionClock Nights, IServiceScopeFactory Scopes, LiveEvents Live, LiveWriter Writer, TimeProvider Clock, ILogger<SessionKeeper> Log);
