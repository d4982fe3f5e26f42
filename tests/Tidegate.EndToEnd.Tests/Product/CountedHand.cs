using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;

namespace Tidegate.EndToEnd.Tests.Product;

/// <summary>A person's hand that is counted: every click and every field that is typed into.</summary>
public sealed class CountedHand
{
    public int Clicks { get; private set; }

    public int Fields { get; private set; }

    public Task FollowAsync(ILocator where)
    {
        Clicks++;
        return where.FollowAsync();
    }

    public Task TypeAsync(ILocator where, string text)
    {
        Fields++;
        return where.FillAsync(text);
    }
}
