namespace Tidegate.Tws.Client;

/// <summary>A request with one answer in the end.</summary>
internal abstract class Reply<TResult> : Conversation
{
    private readonly TaskCompletionSource<TResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Answer => answer.Task;

    public override bool Tell(TwsError error)
    {
        if (error.Class is not (ErrorClass.Reject or ErrorClass.Fatal))
            return false;
        answer.TrySetException(new TwsException(error));
        return true;
    }

    public override bool Break(Exception cause)
    {
        answer.TrySetException(new TwsException(new(TwsException.ConnectionLost, $"The connection broke: {cause.Message}"), cause));
        return false;
    }

    public override void Close() => Fail(new ObjectDisposedException(nameof(TwsClient)));

    /// <summary>No answer came.</summary>
    public void Fail(Exception cause) => answer.TrySetException(cause);

    protected void Complete(TResult result) => answer.TrySetResult(result);
}
