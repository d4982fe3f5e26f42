using System.Text;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class FileSnifferTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "", "Empty" },
        { "\uFEFF \r\n\t ", "Empty" },
        { """<FlexQueryResponse queryName="q" type="AF"><FlexStatements""", "ActivityStatement" },
        { "\uFEFF<?xml version='1.0'?>\n<!-- <html> -->\n<FlexQueryResponse>", "ActivityStatement" },
        { "<FlexQueryResponse queryName='q' type='TCF'>", "TradeConfirmation" },
        { "<FlexQueryResponse queryName='type=\"TCF\"' type='AF'>", "ActivityStatement" },
        { "<FlexStatementResponse timestamp='x'><Status>Success</Status></FlexStatementResponse>", "ServiceReceipt" },
        { "<!DOCTYPE html>\n<html lang=en>", "HtmlPage" },
        { "<HTML><head>", "HtmlPage" },
        { "<script>var a = 1;</script><html>", "HtmlPage" },
        { "This XML file does not appear to have any style.\n\n<FlexQueryResponse type='AF'>", "StatementBehindText { Line = 3 }" },
        { "<html>\n<body>\n<FlexQueryResponse type='AF'>", "StatementBehindText { Line = 3 }" },
        { "\"BOF\",\"U1\",\"5\",\"20250101\"", "FlexText" },
        { "\"ClientAccountID\",\"AccountAlias\",\"Model\"", "FlexText" },
        { "ClientAccountID|AccountAlias|Model", "FlexText" },
        { "\"TRNT\",\"HEADER\",\"ClientAccountID\"", "FlexText" },
        { "\uFEFFStatement,Header,Field Name,Field Value\r\nStatement,Data,BrokerName,x", "ActivityCsv" },
        { "Kontoauszug,Header,Feldname,Feldwert", "ActivityCsv" }, // the account's language
        { "<OFX><SIGNONMSGSRSV1>", "OtherExport { Name = another bank or program (OFX) }" },
        { "OFXHEADER:100\nDATA:OFXSGML", "OtherExport { Name = another bank or program (OFX) }" },
        { "!Type:Invst\nD1/2", "OtherExport { Name = a finance program (QIF) }" },
        { "Run Date,Action,Symbol", "OtherExport { Name = Fidelity }" },
        { "\"Date\",\"Action\",\"Symbol\",\"Description\",\"Quantity\"", "OtherExport { Name = Charles Schwab }" },
        { "<?xml version='1.0'?><Document xmlns='urn:iso'>", "OtherXml { Root = Document }" },
        { "<<<", "OtherText" },
        { "Dear customer,\nplease find attached", "OtherText" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Tells_text_files_apart(string text, string expected) =>
        Assert.Equal(expected, NameOf(FileSniffer.Identify(Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0, 0 }, "Zip")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x05, 0x06, 0, 0 }, "Zip")] // an empty archive
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08 }, "Gzip")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "Pdf")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0 }, "OtherBytes")] // a picture
    [InlineData(new byte[] { 0xC3, 0x28, 0xA0, 0xA1, 0xE2, 0x01, 0x02 }, "OtherBytes")]
    public void Tells_other_files_apart(byte[] head, string expected) => Assert.Equal(expected, NameOf(FileSniffer.Identify(head)));

    [Fact]
    public void Reads_the_services_refusal()
    {
        var kind = FileSniffer.Identify("""
            <FlexStatementResponse timestamp="28 August, 2012 10:37 AM EDT">
              <Status>Fail</Status><ErrorCode>1012</ErrorCode><ErrorMessage>Token has expired &amp; is gone.</ErrorMessage>
            </FlexStatementResponse>
            """u8);

        Assert.Equal(new FileKind.ServiceError("1012", "Token has expired & is gone."), kind);
        Assert.Contains("code 1012", kind.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Reads_two_byte_encodings(string encoding)
    {
        var wide = Encoding.GetEncoding(encoding);

        Assert.IsType<FileKind.ActivityStatement>(
            FileSniffer.Identify([.. wide.GetPreamble(), .. wide.GetBytes("<FlexQueryResponse type='AF'>")]));
    }

    [Fact]
    public void Identifies_every_recording_as_a_statement() =>
        Assert.All(Recordings.Names, name => Assert.True(FileSniffer.Identify(File.ReadAllBytes(Recordings.PathOf(name))).IsStatement));

    [Fact]
    public void Never_fails_on_any_bytes()
    {
        var random = new Random(7);
        string[] pieces =
            ["<", "!", "--", "?", ">", "[", "]", "FlexQueryResponse", " type=", "\"", "'", "<Status>", "\0", "é", "\n", ",Header,"];
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.NotEmpty(FileSniffer.Identify(Encoding.UTF8.GetBytes(text)).Message);
        }
    }

    private static string NameOf(FileKind kind) => kind switch
    {
        FileKind.StatementBehindText behind => $"StatementBehindText {{ Line = {behind.Line} }}",
        FileKind.OtherExport export => $"OtherExport {{ Name = {export.Name} }}",
        FileKind.OtherXml xml => $"OtherXml {{ Root = {xml.Root} }}",
        _ => kind.GetType().Name,
    };
}
