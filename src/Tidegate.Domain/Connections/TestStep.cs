namespace Tidegate.Domain.Connections;

/// <summary>What a test of a connection to a gateway looks at, in this order.</summary>
public enum TestStep
{
    /// <summary>Something takes connections at host and port.</summary>
    Address = 1,

    /// <summary>It greets as a gateway does, with its version and its clock.</summary>
    Greeting,

    /// <summary>Nobody else is connected under our client id.</summary>
    ClientId,

    /// <summary>The login has the account.</summary>
    Account,

    /// <summary>The account is paper or live, as declared.</summary>
    Mode,

    /// <summary>The broker's clock and ours agree.</summary>
    Clocks,

    /// <summary>What the account is worth.</summary>
    Balance,

    /// <summary>What it could buy.</summary>
    BuyingPower,

    /// <summary>What it holds.</summary>
    Positions,

    /// <summary>Orders are let in.</summary>
    Access,

    /// <summary>Which classes the account may trade.</summary>
    Permissions,

    /// <summary>Quotes come live, delayed or not at all.</summary>
    MarketData,

    /// <summary>How fast the gateway answers.</summary>
    AnswerTimes,

    /// <summary>When the broker resets, and when the gateway wants a full login.</summary>
    NextReset,

    /// <summary>What all of it comes to.</summary>
    Verdict,
}
