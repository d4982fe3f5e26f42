using Tidegate.Platform.Imports;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tests.Imports;

public sealed class ImportLimitsTests
{
    [Theory]
    [InlineData(null, 1L << 30)]
    [InlineData("", 1L << 30)]
    [InlineData("1", 1L << 20)]
    [InlineData("4096", 4L << 30)]
    public void The_environment_sets_the_largest_file(string? value, long bytes) =>
        Assert.Equal(bytes, ImportLimits.Read(name => name == ImportLimits.FileMebibytesName ? value : null).FileBytesMax);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1 GiB")]
    [InlineData("1048577")]
    public void A_wrong_value_is_named(string value)
    {
        var fault = Assert.Throws<StorageException>(() => ImportLimits.Read(_ => value));
        Assert.Equal((ImportLimits.FileMebibytesName, value), (fault.Field, fault.Value));
        Assert.Contains(value, fault.Message, StringComparison.Ordinal);
    }
}
