namespace Tidegate.Flex.Rows;

/// <summary>A row of a section that says the same at several levels of detail; only one of them may be counted.</summary>
public interface ILeveledRow
{
    /// <summary>Attribute <c>levelOfDetail</c>, such as <c>EXECUTION</c>, <c>LOT</c>, <c>SUMMARY</c>, <c>DETAIL</c>.</summary>
    string? LevelOfDetail { get; }
}
