using System.Net.Mail;

namespace Tidegate.Platform.Notices;

/// <summary>What can be an address for e-mail.</summary>
internal static class MailAddressRule
{
    private const int LengthMax = 254;

    /// <summary>What is wrong with an address and what to do; null when nothing is.</summary>
    public static string? Problem(string text) =>
        text.Length <= LengthMax && MailAddress.TryCreate(text, out var address) && address.Address == text
            ? null
            : $"\"{(text.Length > LengthMax ? text[..LengthMax] : text)}\" is no e-mail address. Write it as in name@example.org.";
}
