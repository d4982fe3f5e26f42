using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>Elements and attributes as UTF-8, one element a line, through one buffer. Whoever calls keeps the order.</summary>
internal sealed class Utf8Markup(Stream stream)
{
    private const int BufferBytes = 64 * 1024;

    // A name or number never needs more; longer text goes in pieces.
    private const int ReserveBytes = 512;
    private const int PieceChars = 1024;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly byte[] buffer = new byte[BufferBytes];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int used;

    public void StartElement(string name)
    {
        Raw("<"u8);
        Name(name);
    }

    public void EndStartTag() => Raw(">\n"u8);

    public void EndEmptyElement() => Raw(" />\n"u8);

    public void EndElement(string name)
    {
        Raw("</"u8);
        Name(name);
        Raw(">\n"u8);
    }

    public void Attribute(string name, ReadOnlySpan<char> value)
    {
        StartAttribute(name);
        Text(value);
        Raw("\""u8);
    }

    public void Attribute(string name, long? value)
    {
        StartAttribute(name);
        if (value is { } number)
        {
            Reserve();
            number.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
            used += written;
        }

        Raw("\""u8);
    }

    public void Attribute(string name, decimal? value)
    {
        StartAttribute(name);
        if (value is { } number) Number(number);
        Raw("\""u8);
    }

    public void Attribute(string name, DateOnly? value, FlexFormat format)
    {
        StartAttribute(name);
        if (value is { } day) used += format.Write(day, buffer.AsSpan(used));
        Raw("\""u8);
    }

    public void Attribute(string name, FlexTime? value, FlexFormat format)
    {
        StartAttribute(name);
        if (value is { } time) used += format.Write(time, buffer.AsSpan(used));
        Raw("\""u8);
    }

    public void Attribute(string name, TimeOnly? value, FlexFormat format)
    {
        StartAttribute(name);
        if (value is { } time) used += format.Write(time, buffer.AsSpan(used));
        Raw("\""u8);
    }

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
        stream.Flush();
    }

    private void StartAttribute(string name)
    {
        Raw(" "u8);
        Name(name);
        Raw("=\""u8);
        Reserve();
    }

    private void Name(string name)
    {
        // Only names that the broker made up come here again and again; each is checked once.
        if (!names.Contains(name))
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            XmlConvert.VerifyName(name);
            if (Encoding.UTF8.GetByteCount(name) > ReserveBytes)
            {
                throw new ArgumentException($"The name {name[..40]}… is too long.", nameof(name));
            }

            names.Add(name);
        }

        Reserve();
        used += Encoding.UTF8.GetBytes(name, buffer.AsSpan(used));
    }

    /// <summary>Point, no exponent, no trailing zeros, no negative zero.</summary>
    private void Number(decimal number)
    {
        number.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        var text = buffer.AsSpan(used, written);
        if (text.Contains((byte)'.')) text = text.TrimEnd((byte)'0').TrimEnd((byte)'.');
        if (text.SequenceEqual("-0"u8))
        {
            buffer[used] = (byte)'0';
            text = text[..1];
        }

        used += text.Length;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain < 0) plain = text.Length;
            for (var rest = text[..plain]; !rest.IsEmpty; rest = rest[Math.Min(PieceChars, rest.Length)..])
            {
                Reserve(PieceChars);
                used += Encoding.ASCII.GetBytes(rest[..Math.Min(PieceChars, rest.Length)], buffer.AsSpan(used));
            }

            text = text[plain..];
            if (!text.IsEmpty) text = text[Special(text)..];
        }
    }

    /// <summary>Writes the first character of the text, which needs more than itself, and says how many chars it took.</summary>
    private int Special(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': Raw("&amp;"u8); return 1;
            case '<': Raw("&lt;"u8); return 1;
            case '>': Raw("&gt;"u8); return 1;
            case '"': Raw("&quot;"u8); return 1;
            case '\t': Raw("&#x9;"u8); return 1;
            case '\n': Raw("&#xA;"u8); return 1;
            case '\r': Raw("&#xD;"u8); return 1;
            default:
                if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                    || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)))
                {
                    throw new ArgumentException($"The text holds U+{(int)text[0]:X4}, which XML cannot carry.", nameof(text));
                }

                Reserve();
                used += rune.EncodeToUtf8(buffer.AsSpan(used));
                return length;
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve();
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Reserve(int bytes = ReserveBytes)
    {
        if (BufferBytes - used >= bytes) return;
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
