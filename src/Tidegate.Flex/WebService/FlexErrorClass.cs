namespace Tidegate.Flex.WebService;

/// <summary>Who can do something about an error code of the service.</summary>
public enum FlexErrorClass
{
    /// <summary>Time: the same is tried again.</summary>
    Retry,

    /// <summary>The user, in the portal or in the settings.</summary>
    UserMustAct,

    /// <summary>Nobody by trying again: the request itself was broken.</summary>
    Fatal,
}
