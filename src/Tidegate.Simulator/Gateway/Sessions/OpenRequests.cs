namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>What clients have open with one handler, by client and number.</summary>
internal sealed class OpenRequests<T> : Dictionary<(Client Client, int Id), T>
{
    /// <summary>Forgets what a client has open.</summary>
    public void Leave(Client client)
    {
        foreach (var key in Keys.Where(key => key.Client == client).ToList())
            Remove(key);
    }
}
