namespace Tidegate.House.Tests.Tree;

/// <summary>A rule over the files of the house, and the two ways in which each is tested.</summary>
internal static class HouseRule
{
    /// <summary>The house as it is breaks the rule nowhere.</summary>
    public static void IsKept(Func<SourceTree, IEnumerable<Violation>> rule)
    {
        var violations = rule(SourceTree.House).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>The house with one file changed breaks the rule in that file, and says so.</summary>
    public static void IsBrokenBy(Func<SourceTree, IEnumerable<Violation>> rule, string path, string text, string says) =>
        IsBroken(rule, SourceTree.House.With(path, text), path, says);

    /// <summary>A broken copy is reported at a path, with a text that tells what is wrong.</summary>
    public static void IsBroken(Func<SourceTree, IEnumerable<Violation>> rule, SourceTree copy, string path, string says)
    {
        var violations = rule(copy).Where(v => v.Path == path).ToList();
        Assert.Contains(violations, v => v.What.Contains(says, StringComparison.Ordinal));
    }

    /// <summary>The house with a file added still keeps the rule: what a rule must not take for a breach.</summary>
    public static void IsKeptWith(Func<SourceTree, IEnumerable<Violation>> rule, string path, string text)
    {
        var violations = rule(SourceTree.House.With(path, text)).Where(v => v.Path == path).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
