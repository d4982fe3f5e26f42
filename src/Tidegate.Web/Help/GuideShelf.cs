using System.Collections.Frozen;
using System.Reflection;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidegate.Web.Help;

/// <summary>The guides of <c>docs/guides</c>, which lie inside this assembly, as pages.</summary>
internal static class GuideShelf
{
    private const string Prefix = "guides/";
    private const string Ending = ".md";

    // Our own files, yet nothing of theirs runs: whatever looks like HTML is shown as text.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
            .DisableHtml().Build();

    private static readonly Lazy<FrozenDictionary<string, GuideText>> All = new(() => Assembly.GetExecutingAssembly()
        .GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Render(name[Prefix.Length..], Read(name))).ToFrozenDictionary(guide => guide.Name, StringComparer.Ordinal));

    /// <summary>All guides, by title.</summary>
    public static IEnumerable<GuideText> Guides => All.Value.Values.OrderBy(guide => guide.Title, StringComparer.Ordinal);

    /// <summary>The guide of a name; null for none.</summary>
    public static GuideText? Find(string? name) => name is null ? null : All.Value.GetValueOrDefault(name);

    /// <summary>Address of a guide.</summary>
    public static string AddressOf(string name) => $"/help/{name}";

    /// <summary>Makes a page of a text.</summary>
    public static GuideText Render(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var title = name;
        if (document.Descendants<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { Inline: { } words } first)
        {
            title = string.Concat(words.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
            // The page has its own.
            document.Remove(first);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Lead(link);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new(name, title, writer.ToString());
    }

    private static void Lead(LinkInline link)
    {
        var url = link.Url ?? "";
        if (url.StartsWith('#'))
            return;
        if (Uri.TryCreate(url, UriKind.Absolute, out var far) && far.Scheme is "http" or "https")
        {
            link.GetAttributes().AddProperty("rel", "noreferrer");
            link.GetAttributes().AddProperty("target", "_blank");
            return;
        }

        var parts = url.Split('#', 2);
        if (!link.IsImage && !parts[0].Contains('/', StringComparison.Ordinal) && parts[0].EndsWith(Ending, StringComparison.Ordinal))
        {
            link.Url = AddressOf(parts[0][..^Ending.Length]) + (parts.Length > 1 ? $"#{parts[1]}" : "");
            return;
        }

        // A file of the sources, which no page has: its words stay.
        link.MoveChildrenAfter(link);
        link.Remove();
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
