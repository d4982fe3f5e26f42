namespace Tidegate.Platform.Notices;

/// <summary>A notice as an e-mail: plain text, no secret, no account's figures, for mail is read by many on its way.</summary>
internal static class NoticeMail
{
    private const int SubjectMax = 120;

    /// <summary>The mail that tells a change to one address.</summary>
    public static OutgoingMail Of(ToldChange change, MailServer server, Guid workspace, string recipient, DateTimeOffset now) => new()
    {
        WorkspaceId = workspace,
        MailId = Guid.CreateVersion7(now),
        Recipient = recipient,
        Subject = Line($"Tidegate: {change.Title}"),
        Body = string.Join("\n\n", Parts(change, server)),
        Created = now,
        NotBefore = now,
    };

    private static IEnumerable<string> Parts(ToldChange change, MailServer server)
    {
        yield return change.Title;
        yield return change.Sentence;
        if (server.Pages.Length > 0)
            yield return server.Pages.TrimEnd('/') + change.Address;
        yield return "Which notices come by e-mail is chosen in Tidegate under Settings, Notices.";
    }

    // A line break in a name must not begin a header of its own.
    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > SubjectMax ? line[..(SubjectMax - 1)] + "…" : line;
    }
}
