namespace Tidegate.Flex.Statements;

/// <summary>The root element.</summary>
/// <param name="QueryName">Name that the user gave to the query.</param>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations; other values are kept.</param>
public sealed record FileStart(string QueryName, string QueryType) : StatementItem;
