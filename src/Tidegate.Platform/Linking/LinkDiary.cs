using System.Collections.Concurrent;

namespace Tidegate.Platform.Linking;

/// <summary>What happens while the server works for links: shown and forgotten, so it stands in memory alone.</summary>
internal sealed class LinkDiary(TimeProvider clock)
{
    private const int LinesMax = 60;
    private const int DraftsMax = 256;

    private readonly ConcurrentDictionary<Guid, LinkLine[]> drafts = new();

    /// <summary>Begins anew.</summary>
    public void Begin(Guid draft)
    {
        // Of those that nobody looks after any more, none is missed.
        if (drafts.Count >= DraftsMax)
            drafts.Clear();
        drafts[draft] = [];
    }

    /// <summary>Adds a line; of too many, the oldest go.</summary>
    public void Say(Guid draft, string text)
    {
        var line = new LinkLine(clock.GetUtcNow(), text);
        drafts.AddOrUpdate(draft, [line], (_, lines) => [.. lines.TakeLast(LinesMax - 1), line]);
    }

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<LinkLine> Of(Guid draft) => drafts.GetValueOrDefault(draft) ?? [];

    /// <summary>Forgets them.</summary>
    public void Forget(Guid draft) => drafts.TryRemove(draft, out _);
}
