using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tidegate.Web.Hosting;

/// <summary>Turns what nobody expected into a page with a reference number, under which the log tells the rest.</summary>
public sealed class FaultPages(RequestDelegate next, ILogger<FaultPages> logger)
{
    private const int ReferenceBytes = 5;

    /// <summary>Hands on; on a fault logs it and answers 500, unless the answer has begun.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            // A body that is too large or cut off is the sender's fault and says so by itself.
            context.Response.Clear();
            await ProblemAnswer.WriteAsync(context, e.StatusCode, reference: null);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(ReferenceBytes));
            HostingLog.RequestFailed(logger, context.Request.Method, context.Request.Path, reference, e);
            context.Response.Clear();
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, reference);
        }
    }
}
