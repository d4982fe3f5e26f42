using Tidegate.Tws.Accounts;

namespace Tidegate.Tws.Client;

/// <summary>Values and positions of an account. Its messages carry no id.</summary>
internal sealed class AccountSubscription(int buffer) : Subscription<AccountChange>(buffer),
    ITakes<AccountValue>, ITakes<PortfolioValue>, ITakes<AccountUpdateTime>, ITakes<AccountDownloadEnd>
{
    public void Take(in AccountValue message) => Offer(new AccountChange.Valued(message));

    public void Take(in PortfolioValue message) => Offer(new AccountChange.Held(message));

    public void Take(in AccountUpdateTime message) => Offer(new AccountChange.Updated(message.Time));

    public void Take(in AccountDownloadEnd message) => Offer(new AccountChange.Complete(message.Account));
}
