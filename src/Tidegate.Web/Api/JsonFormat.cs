using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Api;

/// <summary>
/// The JSON of the house, of the API and of <c>--json</c> alike: camelCase; money, quantities, prices and rates are strings without
/// needless zeros; instants ISO 8601 in UTC; enums lower-kebab; null is written, since "unknown" is an answer. What is read must be whole
/// and known: a field that is missing, misspelt or null by mistake is refused.
/// </summary>
public static class JsonFormat
{
    /// <summary>The options of every document.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A number as it stands in JSON: all its digits, no zeros at the end.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Gives options that someone else made (the framework, for the description of the API) the form of the house.</summary>
    internal static void Apply(JsonSerializerOptions options)
    {
        options.WriteIndented = true;
        options.NewLine = "\n";
        // The document is not part of a page, so only what JSON itself needs is escaped.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new Textual<decimal>(Text, Number));
        options.Converters.Add(new Textual<DateTimeOffset>(
            at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), Instant));
        options.Converters.Add(new Textual<AccountId>(account => account.Value, text => new(text)));
        options.Converters.Add(new Textual<InstrumentId>(instrument => instrument.Value, text => new(text)));
        options.Converters.Add(new Textual<Currency>(currency => currency.Code, Code));
        options.Converters.Add(new Textual<AssetClass>(assetClass => assetClass.Code, text => new(text)));
        options.Converters.Add(new Textual<WorkspaceId>(workspace => workspace.ToString(), text => new(Guid.Parse(text))));
    }

    /// <summary>Whether a reader of ours wrote the sentence: then it is fit for whoever sent the text.</summary>
    internal static bool IsOurs(JsonException fault) => fault.Source == nameof(JsonFormat);

    private static JsonException Refusal(string sentence) => new(sentence) { Source = nameof(JsonFormat) };

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Refusal($"'{text}' is no number. Write it as text with a dot and without separators, such as \"1250.5\".");

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw Refusal($"'{text}' is no instant. Write it in UTC, such as \"2026-11-19T21:40:00Z\".");

    private static Currency Code(string text) =>
        Currency.TryParse(text, out var value)
            ? value
            : throw Refusal($"'{text}' is no currency code. Write three capital letters, such as \"EUR\".");

    private sealed class Textual<TValue>(Func<TValue, string> text, Func<string, TValue> read) : JsonConverter<TValue>
        where TValue : notnull
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? read(reader.GetString()!)
                : throw Refusal($"The value is no text ({reader.TokenType}). Write it in quotation marks.");

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
            writer.WriteStringValue(text(value));

        public override TValue ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
            writer.WritePropertyName(text(value));
    }
}
