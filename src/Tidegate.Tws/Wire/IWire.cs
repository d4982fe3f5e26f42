using System.Collections.Immutable;

namespace Tidegate.Tws.Wire;

/// <summary>
/// One message on its way, in one of the two forms and one of the two directions. A reader ignores the values it is given and returns what
/// it read; a writer writes them and gives them back. So one description reads and writes a message. Text goes by the order of the calls,
/// protobuf by the numbers; number 0 marks a field that protobuf does not have, and <see cref="IsProtobuf"/> guards one that text lacks.
/// </summary>
public interface IWire
{
    /// <summary>The server version that client and gateway agreed on.</summary>
    int Version { get; }

    /// <summary>Whether the message is in protobuf; text otherwise.</summary>
    bool IsProtobuf { get; }

    /// <summary>Whether the message is being read; its values do not count then.</summary>
    bool IsReading { get; }

    /// <summary>The version that some text messages begin with. Nothing in protobuf; a reader ignores what it says.</summary>
    void MessageVersion(int version);

    /// <summary>A text field that has lost its meaning but not its place. Nothing in protobuf; a reader skips it.</summary>
    void Fixed(string text);

    /// <summary>Text; null is written as empty and never read.</summary>
    string Text(int number, string? value);

    /// <summary>Text for people, in which the text form writes what is not ASCII as <c>\uXXXX</c>.</summary>
    string Prose(int number, string? value);

    /// <summary>A number with a true zero; empty or absent is read as 0.</summary>
    int I32(int number, int value);

    /// <summary>A number that may be unset: empty in text, absent in protobuf, or the sentinel 2147483647 in either.</summary>
    int? I32OrUnset(int number, int? value);

    /// <summary>A long number with a true zero; empty or absent is read as 0.</summary>
    long I64(int number, long value);

    /// <summary>A long number that may be unset.</summary>
    long? I64OrUnset(int number, long? value);

    /// <summary>Yes or no; absent is no.</summary>
    bool Flag(int number, bool value);

    /// <summary>Yes, no or unset. Protobuf has a number for it, text an empty field.</summary>
    bool? FlagOrUnset(int number, bool? value);

    /// <summary>A statistic such as a Greek; empty or absent is read as 0.</summary>
    double Real(int number, double value);

    /// <summary>A statistic that may be unset. Positive infinity has a meaning of its own in some fields and is kept.</summary>
    double? RealOrUnset(int number, double? value);

    /// <summary>A price or an amount, which protobuf carries as a double; empty, absent or a sentinel is read as 0.</summary>
    decimal Price(int number, decimal value);

    /// <summary>A price or an amount that may be unset.</summary>
    decimal? PriceOrUnset(int number, decimal? value);

    /// <summary>A size, which protobuf carries as decimal text; empty, absent or a sentinel is read as 0.</summary>
    decimal Size(int number, decimal value);

    /// <summary>A size, or another number in decimal text, that may be unset.</summary>
    decimal? SizeOrUnset(int number, decimal? value);

    /// <summary>A record within the message: inline in text, a message of its own in protobuf.</summary>
    T Part<T>(int number, in T value)
        where T : IWirePart<T>, new();

    /// <summary>
    /// A record that may be missing: a leading flag and, if it is 1, its fields in text; present or absent in protobuf. Missing is null.
    /// </summary>
    T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new();

    /// <summary>Records: their count and their fields in text; repeated in protobuf.</summary>
    ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new();

    /// <summary>Texts: their count and themselves in text; repeated in protobuf.</summary>
    ImmutableArray<string> Texts(int number, ImmutableArray<string> values);

    /// <summary>Numbers: their count and themselves in text; repeated in protobuf, packed or not.</summary>
    ImmutableArray<int> Numbers(int number, ImmutableArray<int> values);

    /// <summary>Prices: their count and themselves in text; repeated in protobuf, packed or not.</summary>
    ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values);

    /// <summary>Tags and values: a count and pairs of fields in text; a map in protobuf.</summary>
    ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values);

    /// <summary>Tags and values: one field <c>tag=value;tag=value;</c> in text; a map in protobuf.</summary>
    ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values);
}
