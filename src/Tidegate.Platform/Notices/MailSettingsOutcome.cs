namespace Tidegate.Platform.Notices;

/// <summary>What became of settings for e-mail.</summary>
public abstract record MailSettingsOutcome
{
    private MailSettingsOutcome()
    {
    }

    /// <summary>They are kept.</summary>
    public sealed record Saved : MailSettingsOutcome;

    /// <summary>They cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field.</param>
    /// <param name="Message">What is wrong with its value and what to do.</param>
    public sealed record Refused(string Field, string Message) : MailSettingsOutcome;
}
