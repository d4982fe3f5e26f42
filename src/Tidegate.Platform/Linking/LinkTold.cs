namespace Tidegate.Platform.Linking;

/// <summary>Writes into the diary at once, in order; a Progress would hand it to other threads.</summary>
internal sealed class LinkTold(LinkDiary diary, Guid draft) : IProgress<string>
{
    public void Report(string value) => diary.Say(draft, value);
}
