namespace Tidegate.Platform.Sessions;

/// <summary>The broker refused what was asked, or did not answer.</summary>
internal sealed class SessionRefusedException(int code, string message, Exception cause) : Exception(message, cause)
{
    /// <summary>The broker's code; 0 for no answer.</summary>
    public int Code => code;
}
