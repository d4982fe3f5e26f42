namespace Tidegate.Platform.Imports;

/// <summary>A file as it was taken in.</summary>
/// <param name="Name">Its name; a zip's members as <c>archive.zip / member.xml</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256; empty when it was not kept.</param>
/// <param name="Refusal">Why it was not kept; null when it was.</param>
internal sealed record ReceivedFile(string Name, long Bytes, byte[] Hash, Refusal? Refusal)
{
    public static ReceivedFile Refused(string name, long bytes, Refusal refusal) => new(name, bytes, [], refusal);
}
