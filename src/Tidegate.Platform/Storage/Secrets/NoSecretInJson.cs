using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Platform.Storage;

/// <summary>Refuses to write a secret into JSON, or to read one from it.</summary>
internal sealed class NoSecretInJson : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not read from JSON.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not written into JSON.");
}
