namespace Tidegate.Platform.Connections;

/// <summary>Names of the secrets that a connection can have.</summary>
internal static class ConnectionSecrets
{
    public const string Token = "token";
    public const string Query = "query";
    public const string Confirmations = "confirmations";

    public static IReadOnlyList<string> All { get; } = [Token, Query, Confirmations];
}
