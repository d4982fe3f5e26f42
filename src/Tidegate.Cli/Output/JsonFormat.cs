using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Cli.Output;

/// <summary>
/// The JSON of the house: camelCase; money, quantities, prices and rates are strings without needless zeros; instants ISO 8601 in UTC;
/// enums lower-kebab; null is written, since "unknown" is an answer.
/// </summary>
internal static class JsonFormat
{
    /// <summary>The options of every document.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        // The document is not part of a page, so only what JSON itself needs is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new Textual<decimal>(Text),
            new Textual<DateTimeOffset>(at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
            new Textual<AccountId>(account => account.Value),
            new Textual<InstrumentId>(instrument => instrument.Value),
            new Textual<Currency>(currency => currency.Code),
            new Textual<AssetClass>(assetClass => assetClass.Code),
            new Textual<WorkspaceId>(workspace => workspace.ToString()),
        },
    };

    /// <summary>A number as it stands in JSON: all its digits, no zeros at the end.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private sealed class Textual<TValue>(Func<TValue, string> text) : JsonConverter<TValue>
        where TValue : notnull
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The command line writes JSON and reads none.");

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
            writer.WriteStringValue(text(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
            writer.WritePropertyName(text(value));
    }
}
