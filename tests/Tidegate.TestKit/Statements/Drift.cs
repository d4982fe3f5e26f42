using System.Xml.Linq;

namespace Tidegate.TestKit.Statements;

/// <summary>
/// What the broker adds to its statements from one month to the next, and what must change nothing that we know: columns, rows,
/// sections and codes of which nobody has heard.
/// <code>
/// var tomorrow = Drift.Add(sample.Read(), seed: 1);
/// </code>
/// </summary>
public static class Drift
{
    /// <summary>Begins the name of everything that is added, so that a test can tell it.</summary>
    public const string Prefix = "drift";

    /// <summary>An unknown value for a column that holds a list of codes.</summary>
    public const string Code = "Zq";

    /// <summary>The columns that <see cref="Codes"/> changes.</summary>
    public static IReadOnlyList<string> CodeColumns { get; } = ["notes", "code", "tradeCode"];

    /// <summary>Columns, rows and sections.</summary>
    public static byte[] Add(byte[] file, int seed) => Sections(Rows(Columns(file, seed), seed), seed);

    /// <summary>Unknown columns in every row, between those that it has.</summary>
    public static byte[] Columns(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var row in document.Rows())
        {
            var attributes = row.Attributes().Select(attribute => new XAttribute(attribute)).ToList();
            attributes.Insert(random.Next(attributes.Count + 1), new XAttribute($"{Prefix}Amount", $"{random.Next(1000)}.25"));
            attributes.Insert(random.Next(attributes.Count + 1), new XAttribute($"{Prefix}Flag", "Y"));
            row.ReplaceAttributes(attributes.ToArray<object>());
        }
    });

    /// <summary>Rows of unknown elements at both ends of every container that has rows.</summary>
    public static byte[] Rows(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var container in document.Sections().Where(section => section.HasElements).ToList())
        {
            container.AddFirst(Row(random));
            container.Add(Row(random));
        }
    });

    /// <summary>Two unknown sections in every statement: a container with rows, and one that is a row itself.</summary>
    public static byte[] Sections(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var statement in document.Statements().ToList())
        {
            statement.AddFirst(new XElement($"{Prefix}Sections", Row(random), Row(random)));
            statement.Add(new XElement($"{Prefix}Summary", new XAttribute("accountId", "U0"), new XAttribute("amount", "12.5")));
        }
    });

    /// <summary>The unknown code behind every list of codes that has one: those columns change, and nothing else may.</summary>
    public static byte[] Codes(byte[] file) => Change(file, document =>
    {
        foreach (var attribute in document.Rows().Attributes().Where(IsCodes))
            attribute.Value = $"{attribute.Value.TrimEnd(';')};{Code}";
    });

    // The net asset value has an asset class of the name notes, which holds an amount.
    private static bool IsCodes(XAttribute attribute) =>
        CodeColumns.Contains(attribute.Name.LocalName) && attribute.Value.Length > 0 && char.IsAsciiLetter(attribute.Value[0]);

    private static XElement Row(Random random) => new(
        $"{Prefix}Row", new XAttribute("accountId", "U0"), new XAttribute("amount", random.Next(1000)), new XAttribute("type", "NEW_TYPE"));

    private static byte[] Change(byte[] file, Action<XDocument> change)
    {
        var document = StatementMarkup.Parse(file);
        change(document);
        return StatementMarkup.Bytes(document);
    }
}
