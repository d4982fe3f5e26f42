namespace Tidegate.Platform.Ledger;

/// <summary>Gives equal texts of many rows one place in memory. Texts beyond its bound are given back as they came.</summary>
internal sealed class TextPool
{
    private const int TextsMax = 100_000;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The text that equals this one.</summary>
    public string Of(string text)
    {
        if (text.Length == 0)
            return "";
        if (texts.TryGetValue(text, out var known))
            return known;
        if (texts.Count < TextsMax)
            texts.Add(text);
        return text;
    }
}
