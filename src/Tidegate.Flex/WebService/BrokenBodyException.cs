namespace Tidegate.Flex.WebService;

/// <summary>The network broke while an answer was read; not to be mixed up with a disk that fails while it is written.</summary>
/// <param name="cause">The transport's message. Its exception is not kept: it may name the address with the token.</param>
internal sealed class BrokenBodyException(string cause) : Exception(cause);
