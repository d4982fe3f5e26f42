using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tidegate.Web.Hosting;

/// <summary>What the host reports. Queries are left out: a set-up link is one.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(200, LogLevel.Error, "{Method} {Path} failed; the page shows reference {Reference}.")]
    public static partial void RequestFailed(ILogger logger, string method, PathString path, string reference, Exception fault);

    [LoggerMessage(201, LogLevel.Warning, "{Method} {Path} came without the proof that one of our own pages sent it; nothing was done.")]
    public static partial void ForeignForm(ILogger logger, string method, PathString path);
}
