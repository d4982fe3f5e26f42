using System.IO.Compression;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Imports;

/// <summary>Takes files in: streams them into the data folder, unpacks zips within bounds, looks at the beginning, keeps what may be a
/// statement.</summary>
internal sealed class FileIntake(StatementArchive archive, ImportLimits limits)
{
    private readonly List<ReceivedFile> received = [];

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<ReceivedFile> Received => received;

    /// <summary>Takes one file.</summary>
    public async Task TakeAsync(IncomingFile file, CancellationToken cancel)
    {
        if (IsFull(file.Name))
            return;

        var upload = await archive.ReceiveAsync(file.Content, limits.FileBytesMax, cancel);
        try
        {
            if (upload.Path.Length == 0)
                received.Add(ReceivedFile.Refused(file.Name, upload.Bytes, TooLarge()));
            else if (FlexFile.IsZip(await HeadAsync(upload.Path, cancel)))
                await UnpackAsync(file.Name, upload, cancel);
            else
                received.Add(await AcceptAsync(file.Name, upload, cancel));
        }
        finally
        {
            StatementArchive.Discard(upload);
        }
    }

    private async Task<ReceivedFile> AcceptAsync(string name, UploadedFile upload, CancellationToken cancel)
    {
        try
        {
            FlexFile.CheckHead(await HeadAsync(upload.Path, cancel));
        }
        catch (UnreadableStatementException unreadable)
        {
            return ReceivedFile.Refused(name, upload.Bytes, Refusals.Of(unreadable));
        }

        await archive.KeepAsync(upload, cancel);
        return new(name, upload.Bytes, upload.Hash, null);
    }

    private async Task UnpackAsync(string name, UploadedFile upload, CancellationToken cancel)
    {
        var before = received.Count;
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(upload.Path, cancel);
            var left = limits.ZipBytesMax;
            foreach (var member in zip.Entries.Where(member => member.Name.Length > 0))
            {
                var memberName = $"{name} / {member.FullName}";
                if (IsFull(memberName))
                    return;

                var used = await TakeMemberAsync(memberName, member, left, cancel);
                if (used < 0)
                    return;
                left -= used;
            }
        }
        catch (InvalidDataException)
        {
            received.Add(ReceivedFile.Refused(
                name, upload.Bytes, new(ImportOutcome.Malformed, "The zip archive is damaged or ends too early. Download it again.")));
            return;
        }

        if (received.Count == before)
            received.Add(ReceivedFile
                .Refused(name, upload.Bytes,
                new(ImportOutcome.Empty, "The zip archive holds no file. The statements must be in it as XML files.")));
    }

    /// <summary>Bytes that the member took; negative when the rest of the archive is not looked at.</summary>
    private async Task<long> TakeMemberAsync(string name, ZipArchiveEntry member, long left, CancellationToken cancel)
    {
        // The sizes that the archive states may lie, so the bounds hold for what really comes out.
        var ratioBound = Math.Max(1L << 20, member.CompressedLength * limits.ZipRatioMax);
        var bound = Math.Min(Math.Min(limits.FileBytesMax, left), ratioBound);
        await using var content = await member.OpenAsync(cancel);
        var upload = await archive.ReceiveAsync(content, bound, cancel);
        try
        {
            if (upload.Path.Length == 0)
            {
                var large = bound == limits.FileBytesMax;
                received.Add(ReceivedFile.Refused(name, upload.Bytes, large ? TooLarge() : new(
                    ImportOutcome.UnsafeZip,
                    "The archive unpacks to far more than a statement does, so unpacking was stopped. Upload the XML files themselves.")));
                return large ? bound : -1;
            }

            if (FlexFile.IsZip(await HeadAsync(upload.Path, cancel)))
            {
                received.Add(ReceivedFile.Refused(
                    name, upload.Bytes, new(ImportOutcome.UnsafeZip,
                        "A zip archive within a zip archive is not opened. Unpack the outer one and upload what is in it.")));
                return upload.Bytes;
            }

            received.Add(await AcceptAsync(name, upload, cancel));
            return upload.Bytes;
        }
        finally
        {
            StatementArchive.Discard(upload);
        }
    }

    private bool IsFull(string name)
    {
        if (received.Count < limits.FilesMax)
            return false;
        if (received.Count == limits.FilesMax)
        {
            received.Add(ReceivedFile.Refused(
                name, 0, new(ImportOutcome.TooLarge,
                    $"One import takes {limits.FilesMax} files; this one and those behind it were left out. Import them next.")));
        }

        return true;
    }

    private Refusal TooLarge() => new(
        ImportOutcome.TooLarge,
        $"The file is larger than the limit of {limits.FileBytesMax >> 20} MiB. Run the query for shorter periods, or raise "
            + $"{ImportLimits.FileMebibytesName}.");

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[FlexFile.HeadBytes];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)];
    }
}
