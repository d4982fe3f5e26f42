namespace Tidegate.Simulator.FlexService;

/// <summary>A temporary file that is gone when it is closed: statements can be larger than memory should hold.</summary>
internal static class ScratchFile
{
    private const int BufferBytes = 128 * 1024;

    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"tidegate-flex-{Guid.CreateVersion7():N}.tmp"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
}
