namespace Tidegate.Platform.Imports;

/// <summary>A file that was streamed in.</summary>
/// <param name="Path">Where it lies; empty when it was over the limit.</param>
/// <param name="Bytes">Its size, or more than the limit.</param>
/// <param name="Hash">SHA-256; empty when it was over the limit.</param>
internal sealed record UploadedFile(string Path, long Bytes, byte[] Hash);
