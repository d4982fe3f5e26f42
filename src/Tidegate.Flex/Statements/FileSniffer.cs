using System.Net;
using System.Text;
using System.Xml;

namespace Tidegate.Flex.Statements;

/// <summary>Tells from the beginning of a file what it is. Names and types that others gave to the file are not asked.</summary>
public static class FileSniffer
{
    /// <summary>As many bytes of the beginning as are worth handing in; fewer do when the file is shorter.</summary>
    public const int HeadBytes = 64 * 1024;

    private const string Blanks = "\uFEFF \t\r\n";
    private const string Root = "FlexQueryResponse";

    /// <summary>What the file is. Never fails.</summary>
    public static FileKind Identify(ReadOnlySpan<byte> head)
    {
        if (head.Length > HeadBytes) head = head[..HeadBytes];
        switch (head)
        {
            case []: return new FileKind.Empty();
            case [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]: return new FileKind.Zip();
            case [0x1F, 0x8B, ..]: return new FileKind.Gzip();
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]: return new FileKind.Pdf();
        }

        var text = Decode(head);
        if (text is null) return new FileKind.OtherBytes();
        var start = text.AsSpan().TrimStart(Blanks);
        if (start.IsEmpty) return new FileKind.Empty();
        return start[0] == '<' ? Markup(text, start) : Lines(text, start);
    }

    /// <summary>Where a document type begins, from 1, or <see langword="null"/> when the beginning holds none.</summary>
    internal static (int Line, int Column)? DocumentTypeOf(ReadOnlySpan<byte> head)
    {
        var text = Decode(head).AsSpan();
        var rest = text.TrimStart(Blanks);
        while (rest is ['<', '?' or '!', ..])
        {
            if (rest is ['<', '!', not '-', ..])
            {
                var before = text[..^rest.Length];
                return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
            }

            rest = BehindPrologPart(rest);
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
        [(byte)'<', 0, ..] => Encoding.Unicode.GetString(head),
        [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(head),
        _ when head.Contains((byte)0) => null,
        _ => Encoding.UTF8.GetString(head),
    };

    private static FileKind Markup(string text, ReadOnlySpan<char> start)
    {
        var tag = RootTag(start);
        var name = tag[..tag.IndexOfAnyOrEnd(" \t\r\n/>")];
        switch (name)
        {
            case Root:
                return AttributeOf(tag, "type") is "TCF" ? new FileKind.TradeConfirmation() : new FileKind.ActivityStatement();
            case "FlexStatementResponse":
                return ContentOf(start, "Status") is "Success"
                    ? new FileKind.ServiceReceipt()
                    : new FileKind.ServiceError(ContentOf(start, "ErrorCode"), ContentOf(start, "ErrorMessage"));
        }

        if (LineOfRoot(text) is { } line) return new FileKind.StatementBehindText(line);
        if (name.Equals("html", StringComparison.OrdinalIgnoreCase) || Holds(start, "<html")) return new FileKind.HtmlPage();
        if (name is "OFX") return new FileKind.OtherExport("another bank or program (OFX)");
        return name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0])
            ? new FileKind.OtherText()
            : new FileKind.OtherXml(name[..Math.Min(name.Length, 60)].ToString());
    }

    private static FileKind Lines(string text, ReadOnlySpan<char> start)
    {
        if (LineOfRoot(text) is { } line) return new FileKind.StatementBehindText(line);
        var first = start[..start.IndexOfAnyOrEnd("\r\n")];
        var plain = first.ToString().Replace("\"", "", StringComparison.Ordinal);
        var cells = plain.Split(',', '|', '\t');
        if (cells[0] is "BOF" or "ClientAccountID" || (cells.Length > 1 && cells[1] is "HEADER" or "DATA")) return new FileKind.FlexText();
        if (cells.Length > 2 && cells[1] is "Header" or "Data") return new FileKind.ActivityCsv();
        if (plain.StartsWith("OFXHEADER", StringComparison.Ordinal)) return new FileKind.OtherExport("another bank or program (OFX)");
        if (plain.StartsWith("!Type:", StringComparison.Ordinal)) return new FileKind.OtherExport("a finance program (QIF)");
        if (plain.StartsWith("Run Date,", StringComparison.Ordinal)) return new FileKind.OtherExport("Fidelity");
        if (plain.StartsWith("Date,Action,Symbol,Description", StringComparison.Ordinal)) return new FileKind.OtherExport("Charles Schwab");
        if (Holds(start, "<html")) return new FileKind.HtmlPage();
        return LooksLikeText(start) ? new FileKind.OtherText() : new FileKind.OtherBytes();
    }

    /// <summary>The root element's start tag without its first angle, behind declaration, comments and document type.</summary>
    private static ReadOnlySpan<char> RootTag(ReadOnlySpan<char> text)
    {
        while (text is ['<', '?' or '!', ..]) text = BehindPrologPart(text);
        if (text is not ['<', ..]) return [];
        return text[1..(text.IndexOf('>') is var close and >= 0 ? close : text.Length)];
    }

    /// <summary>What follows a declaration, comment or document type; nothing when that does not end.</summary>
    private static ReadOnlySpan<char> BehindPrologPart(ReadOnlySpan<char> text)
    {
        var end = text switch
        {
            ['<', '?', ..] => "?>",
            ['<', '!', '-', '-', ..] => "-->",
            _ => text.IndexOf('[') is var open and >= 0 && open < text.IndexOf('>') ? "]>" : ">",
        };
        var at = text.IndexOf(end);
        return at < 0 ? [] : text[(at + end.Length)..].TrimStart();
    }

    private static ReadOnlySpan<char> AttributeOf(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf($" {name}=");
        if (at < 0) return [];
        var value = tag[(at + name.Length + 2)..];
        if (value.IsEmpty) return [];
        var end = value[1..].IndexOf(value[0]);
        return end < 0 ? [] : value.Slice(1, end);
    }

    private static string ContentOf(ReadOnlySpan<char> text, string element)
    {
        const int MaxChars = 300;
        var at = text.IndexOf($"<{element}>");
        if (at < 0) return "";
        var rest = text[(at + element.Length + 2)..];
        var content = rest[..rest.IndexOfAnyOrEnd("<")].Trim();
        return WebUtility.HtmlDecode(content[..Math.Min(content.Length, MaxChars)].ToString());
    }

    private static int? LineOfRoot(string text)
    {
        var at = text.IndexOf("<" + Root, StringComparison.Ordinal);
        return at < 0 ? null : text.AsSpan(0, at).Count('\n') + 1;
    }

    private static bool Holds(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeText(ReadOnlySpan<char> text)
    {
        const int OddAllowedIn = 100;
        var odd = 0;
        foreach (var character in text)
        {
            if (character == '\uFFFD' || (char.IsControl(character) && character is not ('\t' or '\r' or '\n'))) odd++;
        }

        return odd * OddAllowedIn <= text.Length;
    }

    private static int IndexOfAnyOrEnd(this ReadOnlySpan<char> text, string characters)
    {
        var at = text.IndexOfAny(characters);
        return at < 0 ? text.Length : at;
    }
}
