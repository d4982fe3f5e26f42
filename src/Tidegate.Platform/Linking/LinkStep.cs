namespace Tidegate.Platform.Linking;

/// <summary>Steps of linking by the Flex Web Service, in their order.</summary>
public enum LinkStep
{
    /// <summary>The second factor of the broker's sign-in works.</summary>
    IbKey,

    /// <summary>The Flex Web Service is switched on.</summary>
    Service,

    /// <summary>The token is known.</summary>
    Token,

    /// <summary>The query is made in the portal.</summary>
    Query,

    /// <summary>The id of the query is known.</summary>
    QueryId,

    /// <summary>A test statement came and was judged.</summary>
    Check,

    /// <summary>The history is fetched and imported.</summary>
    Import,
}
