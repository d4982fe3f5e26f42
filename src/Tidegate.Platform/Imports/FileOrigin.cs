namespace Tidegate.Platform.Imports;

/// <summary>Which query a file is of, and how it is read.</summary>
/// <param name="QueryName">Name of the query; may be empty.</param>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</param>
/// <param name="DatePattern">The date format that a person stated; empty when the file tells it.</param>
internal sealed record FileOrigin(string QueryName, string QueryType, string DatePattern);
