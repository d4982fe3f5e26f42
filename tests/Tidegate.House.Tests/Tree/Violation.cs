namespace Tidegate.House.Tests.Tree;

/// <summary>One place where a rule of the house is broken. Line 0 means the file as a whole.</summary>
internal sealed record Violation(string Path, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{Path}: {What}" : $"{Path}:{Line}: {What}";
}
