namespace Tidegate.Simulator.FlexService;

/// <summary>What a call is answered with.</summary>
internal abstract record FlexAnswer(string Name)
{
    /// <summary>The request is taken.</summary>
    public sealed record Accepted(FlexReference Reference, string Url) : FlexAnswer("accepted");

    /// <summary>The request or look is refused.</summary>
    public sealed record Refused(int Code, string Text) : FlexAnswer("refused")
    {
        public Refused(int code)
            : this(code, FlexCodes.TextOf(code))
        {
        }
    }

    /// <summary>The statement itself.</summary>
    public sealed record Statement(FlexReference Reference, IStatementShelf Shelf) : FlexAnswer("statement");

    /// <summary>A page of HTML.</summary>
    public sealed record Page(int Status) : FlexAnswer("page");

    /// <summary>Nothing, and in the end a broken connection.</summary>
    public sealed record Silence(TimeSpan Time) : FlexAnswer("silence");

    /// <summary>A broken connection.</summary>
    public sealed record Broken() : FlexAnswer("broken-connection");
}
