using System.Xml.Linq;

namespace Tidegate.TestKit.Statements;

/// <summary>
/// Brings the parts of a statement file into another order, the same one for the same seed. The broker promises no order, but for rows
/// that belong to the row before them (closed lots behind their trade): <see cref="Rows"/> keeps those together.
/// <code>
/// var shuffled = StatementShuffle.All(sample.Read(), seed: 7);
/// </code>
/// </summary>
public static class StatementShuffle
{
    // Each follows the execution that it explains.
    private static readonly string[] Followers = ["Lot", "WashSale"];

    /// <summary>Attributes, rows and sections.</summary>
    public static byte[] All(byte[] file, int seed) => Sections(Rows(Attributes(file, seed), seed), seed);

    /// <summary>The columns within each row, each row in an order of its own.</summary>
    public static byte[] Attributes(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var element in document.Rows())
        {
            var attributes = element.Attributes().ToArray();
            random.Shuffle(attributes);
            element.ReplaceAttributes(attributes.Select(attribute => new XAttribute(attribute)).ToArray<object>());
        }
    });

    /// <summary>The rows within each container.</summary>
    public static byte[] Rows(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var container in document.Sections().DescendantsAndSelf().Where(element => element.HasElements).ToList())
        {
            var groups = Groups(container.Elements()).ToArray();
            random.Shuffle(groups);
            container.ReplaceNodes(groups.SelectMany(group => group));
        }
    });

    /// <summary>The sections within each statement.</summary>
    public static byte[] Sections(byte[] file, int seed) => Change(file, document =>
    {
        var random = new Random(seed);
        foreach (var statement in document.Statements().ToList())
        {
            var sections = statement.Elements().ToArray();
            random.Shuffle(sections);
            statement.ReplaceNodes(sections.ToArray<object>());
        }
    });

    private static IEnumerable<List<XElement>> Groups(IEnumerable<XElement> rows)
    {
        List<XElement> group = [];
        foreach (var row in rows)
        {
            if (group.Count > 0 && !Followers.Contains(row.Name.LocalName))
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0) yield return group;
    }

    private static byte[] Change(byte[] file, Action<XDocument> change)
    {
        var document = StatementMarkup.Parse(file);
        change(document);
        return StatementMarkup.Bytes(document);
    }
}
