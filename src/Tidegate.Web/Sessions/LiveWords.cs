using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Sessions;

/// <summary>How new live figures are, in words.</summary>
public static class LiveWords
{
    /// <summary>Figures of a session that is up are told at least each minute; older ones are late.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(90);

    /// <summary>The age, and the state of the session when that explains it.</summary>
    public static string Age(LiveAccountView live)
    {
        ArgumentNullException.ThrowIfNull(live);
        var age = $"{Days.Age(live.Age)} old";
        return live.State == SessionState.Up || live.Age < Fresh ? age : $"{age}: the session is not up";
    }
}
