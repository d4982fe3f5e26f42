namespace Tidegate.Tws.Client;

/// <summary>A request whose answer carries no id, and all who wait for it.</summary>
/// <param name="Conversation">What takes the answers.</param>
/// <param name="Request">What was asked; who asks the same shares the answer.</param>
internal sealed record SharedRequest(Conversation Conversation, object Request)
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when another request of this kind may be sent.</summary>
    public Task Over => over.Task;

    /// <summary>Lets another request of this kind be sent.</summary>
    public void Finish() => over.TrySetResult();
}
