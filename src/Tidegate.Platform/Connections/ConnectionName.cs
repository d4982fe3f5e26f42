namespace Tidegate.Platform.Connections;

/// <summary>Names of connections, by which a person tells them apart.</summary>
public static class ConnectionName
{
    /// <summary>Longest name, in characters.</summary>
    public const int LengthMax = 60;

    /// <summary>What is wrong with a name and what to do; null when nothing is.</summary>
    public static string? Problem(string? name) => name?.Trim() switch
    {
        null or "" => "The name is empty. Give one, such as \"My account\".",
        { Length: > LengthMax } text => $"The name has {text.Length} characters; at most {LengthMax} are possible. Shorten it.",
        _ => null,
    };
}
