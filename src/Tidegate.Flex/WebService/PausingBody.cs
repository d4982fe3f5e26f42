namespace Tidegate.Flex.WebService;

/// <summary>An answer's body; each read may take as long as the idle time-out.</summary>
internal sealed class PausingBody(Stream body, CancellationTokenSource pause, TimeSpan idleTimeout)
{
    /// <summary>Reads some bytes; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancel)
    {
        pause.CancelAfter(idleTimeout);
        string cause;
        try
        {
            return await body.ReadAsync(buffer, cancel);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException)
        {
            cause = failure.Message;
        }

        throw new BrokenBodyException(cause);
    }
}
