using System.Globalization;
using System.Text.Json;

namespace Tidegate.Tws.Tests.Client;

/// <summary>The members of a message in a recorded session, with its variables put in.</summary>
internal sealed class TranscriptMembers(JsonElement members, Dictionary<string, string> variables)
{
    public IEnumerable<TranscriptMembers> List(string name) =>
        members.GetProperty(name).EnumerateArray().Select(item => new TranscriptMembers(item, variables));

    public IEnumerable<string> Texts(string name) => members.GetProperty(name).EnumerateArray().Select(Plain);

    public TranscriptMembers Part(string name) =>
        new(members.TryGetProperty(name, out var part) ? part : JsonElement.Parse("{}"), variables);

    public string Text(string name, string otherwise = "") => members.TryGetProperty(name, out var value) ? Plain(value) : otherwise;

    public int I32(string name, int otherwise = 0) =>
        Text(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public long I64(string name) => Text(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    public decimal Amount(string name) => AmountOrUnset(name) ?? 0;

    public decimal? AmountOrUnset(string name) =>
        Text(name) is { Length: > 0 } text && !text.Contains('E', StringComparison.Ordinal)
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Compares each member that the session names; a variable takes the value it meets first.</summary>
    public void Compare(IReadOnlyDictionary<string, object?> sent)
    {
        foreach (var member in members.EnumerateObject())
        {
            Assert.True(sent.TryGetValue(member.Name, out var value), $"{member.Name} is not compared.");
            if (value is IReadOnlyDictionary<string, object?> part)
                new TranscriptMembers(member.Value, variables).Compare(part);
            else
                Compare(member.Name, member.Value, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }

    private void Compare(string name, JsonElement wanted, string sent)
    {
        var raw = Raw(wanted);
        if (raw is ['$', ..])
        {
            Assert.Equal(variables.GetValueOrDefault(raw, sent), sent);
            variables[raw] = sent;
            return;
        }

        var isSame = decimal.TryParse(raw, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(sent, CultureInfo.InvariantCulture, out var b)
            ? a == b
            : string.Equals(raw, sent, StringComparison.OrdinalIgnoreCase);
        Assert.True(isSame, $"{name}: '{raw}' in the session, '{sent}' was sent.");
    }

    private string Plain(JsonElement value) => Raw(value) is ['$', ..] variable ? variables[variable] : Raw(value);

    private static string Raw(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Raw)),
        _ => value.GetRawText(),
    };
}
