namespace Tidegate.Flex.Reading;

/// <summary>One element takes more bytes than any element of a statement.</summary>
internal sealed class NodeTooLargeException(long maxBytes) : Exception($"One element takes more than {maxBytes} bytes.")
{
    public long MaxBytes => maxBytes;
}
