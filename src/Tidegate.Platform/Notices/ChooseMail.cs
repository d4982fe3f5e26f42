using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Changes what a member wants by e-mail.</summary>
public sealed class ChooseMail
{
    private readonly TidegateDb db;
    private readonly NoticeReaders readers;

    internal ChooseMail(TidegateDb db, NoticeReaders readers)
    {
        this.db = db;
        this.readers = readers;
    }

    /// <summary>Changes it.</summary>
    /// <returns>Why the address was refused; null when all is kept.</returns>
    public async Task<string?> RunAsync(Guid person, MailChoice choice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var mail = choice.Mail.Trim();
        if (mail.Length > 0 && MailAddressRule.Problem(mail) is { } problem)
            return problem;
        var reader = await readers.ReadAsync(person, cancel);
        (reader.Mail, reader.MailKinds) = (mail, [.. choice.Kinds.Distinct()]);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
