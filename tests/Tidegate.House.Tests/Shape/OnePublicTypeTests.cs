using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class OnePublicTypeTests
{
    private const string Place = "src/Tidegate.Platform/Ledger/";

    [Fact]
    public void Each_file_has_one_public_type_and_its_name() => HouseRule.IsKept(OnePublicType.Check);

    [Theory]
    [InlineData("Entry.cs", "public record Entry; public record Version;", "not Entry, Version")]
    [InlineData("Entry.cs", "namespace Tidegate { public class Entry; public delegate void Changed(); }", "not Entry, Changed")]
    [InlineData("Entries.cs", "public record Entry;", "named after Entry")]
    [InlineData("Entries.cs", "internal class Entry;", "named after Entry")]
    [InlineData("Rows.cs", "public record Entry; internal record Rows;", "named after Entry")] // the public one gives the name
    public void A_second_public_type_or_a_foreign_name_is_reported(string file, string text, string says) =>
        HouseRule.IsBrokenBy(OnePublicType.Check, Place + file, text, says);

    [Theory]
    [InlineData("Entry.cs", "public record Entry { public record Case : Entry; } internal record Side;")] // cases stand inside
    [InlineData("Entry.cs", "public class Entry<T>; public class Entry;")]
    [InlineData("Entry.Parts.cs", "public partial class Entry;")]
    [InlineData("AssemblyMarks.cs", "[assembly: System.CLSCompliant(false)]")]
    public void What_belongs_together_is_not_reported(string file, string text) =>
        HouseRule.IsKeptWith(OnePublicType.Check, Place + file, text);
}
