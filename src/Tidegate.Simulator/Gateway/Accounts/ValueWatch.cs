using Tidegate.Simulator.Exchange.Accounts;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>Remembers which values of an account a client has, so that only what changed is sent (tws-api: every three minutes).</summary>
internal sealed class ValueWatch(DateTimeOffset now)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(3);

    private readonly Dictionary<(string Account, string Tag, string Currency), string> sent = [];
    private DateTimeOffset last = now;

    /// <summary>Whether it is time to look again.</summary>
    public bool IsDue(DateTimeOffset now)
    {
        if (now - last < Interval)
            return false;
        last = now;
        return true;
    }

    /// <summary>Those values of an account that the client does not have.</summary>
    public IEnumerable<AccountValue> Changed(string account, IEnumerable<AccountValue> values)
    {
        foreach (var value in values)
        {
            var key = (account, value.Tag, value.Currency);
            if (sent.TryGetValue(key, out var known) && known == value.Text)
                continue;
            sent[key] = value.Text;
            yield return value;
        }
    }
}
