using Tidegate.Flex.Statements;

namespace Tidegate.Flex.WebService;

/// <summary>What a call brought. No text in it holds the token.</summary>
internal abstract record FlexAnswer
{
    private FlexAnswer()
    {
    }

    /// <summary>The broker prepares the statement.</summary>
    public sealed record Accepted(string Code, Uri? Url) : FlexAnswer;

    /// <summary>The broker says no, or not yet.</summary>
    public sealed record Refused(int? Code, string Text) : FlexAnswer;

    /// <summary>The statement is complete on disk.</summary>
    public sealed record Delivered(string Path, string Sha256, long SizeBytes, FileKind Kind, FlexWindow? Answered) : FlexAnswer;

    /// <summary>Something came that is no answer of the service, or only a part of one.</summary>
    /// <param name="What">What it was, as a clause: "a web page came".</param>
    /// <param name="Head">Its beginning.</param>
    public sealed record Unusable(string What, string Head) : FlexAnswer;

    /// <summary>Nothing came, or not in time.</summary>
    /// <param name="What">What happened, as a clause.</param>
    public sealed record Unreachable(string What) : FlexAnswer;

    /// <summary>More came than the setting allows, or for longer, or it could not be kept.</summary>
    public sealed record GaveUp(FlexFailure Failure, string Sentence) : FlexAnswer;
}
