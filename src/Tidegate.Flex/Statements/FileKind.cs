namespace Tidegate.Flex.Statements;

/// <summary>What a file is, told from its beginning.</summary>
public abstract record FileKind
{
    private FileKind()
    {
    }

    /// <summary>What the file is and what to do with it, in one or two sentences for a person.</summary>
    public abstract string Message { get; }

    /// <summary>Whether a <see cref="StatementReader"/> can read it.</summary>
    public virtual bool IsStatement => false;

    /// <summary>An Activity Flex statement in XML.</summary>
    public sealed record ActivityStatement : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "An Activity Flex statement in XML.";

        /// <inheritdoc/>
        public override bool IsStatement => true;
    }

    /// <summary>A Trade Confirmation Flex statement in XML: fills of the day, without cost and result.</summary>
    public sealed record TradeConfirmation : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "A Trade Confirmation Flex statement. It holds fills without cost and result; "
            + "for the account's history run an Activity Flex query.";

        /// <inheritdoc/>
        public override bool IsStatement => true;
    }

    /// <summary>The Flex Web Service answered with a refusal in place of a statement.</summary>
    /// <param name="Code">The broker's error code; empty when it gave none.</param>
    /// <param name="Text">The broker's text.</param>
    public sealed record ServiceError(string Code, string Text) : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            $"The Flex Web Service refused the request{(Code.Length == 0 ? "" : $" with code {Code}")}: \"{Text}\". "
            + "There is no statement in this file; request it again.";
    }

    /// <summary>The Flex Web Service's receipt for a request: it names the statement and is not the statement.</summary>
    public sealed record ServiceReceipt : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "The receipt of a Flex Web Service request, not the statement itself. "
            + "Fetch the statement with the reference code that it names.";
    }

    /// <summary>A web page.</summary>
    public sealed record HtmlPage : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "A web page, not a statement. In the portal run the Flex query and download the result; "
            + "do not save the page that the browser shows.";
    }

    /// <summary>A Flex statement with other text before it, as browsers and editors leave it.</summary>
    /// <param name="Line">Line on which the statement begins, from 1.</param>
    public sealed record StatementBehindText(int Line) : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            $"A Flex statement that begins only on line {Line}, behind other text. "
            + "It was saved from a browser; download it from the portal as a file.";
    }

    /// <summary>A Flex statement as CSV or text.</summary>
    public sealed record FlexText : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "A Flex statement as CSV or text. Set the query's format to XML and run it again.";
    }

    /// <summary>The activity statement that the portal offers as CSV; not Flex, and without ids.</summary>
    public sealed record ActivityCsv : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "An activity statement as CSV, which names no trade by an id. "
            + "Create an Activity Flex query with format XML and run it for the same period.";
    }

    /// <summary>A zip archive.</summary>
    public sealed record Zip : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "A zip archive. The statements are the XML files in it.";
    }

    /// <summary>A gzip file.</summary>
    public sealed record Gzip : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "A gzip file. Unpack it and use the XML file in it.";
    }

    /// <summary>A PDF.</summary>
    public sealed record Pdf : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "A PDF, which is for reading only. Run an Activity Flex query with format XML for the same period.";
    }

    /// <summary>Nothing, or only blanks.</summary>
    public sealed record Empty : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "The file is empty. Download it again.";
    }

    /// <summary>XML of another kind.</summary>
    /// <param name="Root">Name of its root element.</param>
    public sealed record OtherXml(string Root) : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            $"XML whose root element is {Root}; a Flex statement begins with FlexQueryResponse. "
            + "Run an Activity Flex query with format XML.";
    }

    /// <summary>An export that another broker or program made.</summary>
    /// <param name="Name">Whose it is.</param>
    public sealed record OtherExport(string Name) : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            $"This looks like an export of {Name}. Only Interactive Brokers' Flex statements in XML can be read.";
    }

    /// <summary>Text of a kind that is not known here.</summary>
    public sealed record OtherText : FileKind
    {
        /// <inheritdoc/>
        public override string Message => "Text that is no Flex statement. Run an Activity Flex query with format XML and use that file.";
    }

    /// <summary>Bytes of a kind that is not known here.</summary>
    public sealed record OtherBytes : FileKind
    {
        /// <inheritdoc/>
        public override string Message =>
            "Not a text file, so no Flex statement. Run an Activity Flex query with format XML and use that file.";
    }
}
