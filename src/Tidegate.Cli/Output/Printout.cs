using System.Text.Json;
using Tidegate.Web.Api;

namespace Tidegate.Cli.Output;

/// <summary>Where a verb's answer goes: data to standard output as table or JSON, messages to standard error.</summary>
internal sealed class Printout(TextWriter output, TextWriter errors, bool json)
{
    /// <summary>Whether the caller asked for JSON.</summary>
    public bool IsJson => json;

    /// <summary>Prints a list: a table, or <c>{ items, next, asOf }</c>.</summary>
    /// <param name="items">The rows.</param>
    /// <param name="asOf">The instant up to which they are known; null when there is none.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="next">How to ask for the next rows; null when these are all.</param>
    public void List<TRow>(IReadOnlyList<TRow> items, DateTimeOffset? asOf, IReadOnlyList<Column<TRow>> columns, string? next = null)
    {
        if (json)
        {
            Write(new { items, next, asOf });
            return;
        }

        TextTable.Write(output, items, columns);
        if (next is not null)
        {
            Say($"There are more: {next}");
        }
    }

    /// <summary>Prints one thing: as JSON, or by the given lines.</summary>
    public void One<TValue>(TValue value, params IEnumerable<string> lines)
    {
        if (json)
        {
            Write(value);
            return;
        }

        foreach (var line in lines)
        {
            output.WriteLine(TextTable.Plain(line));
        }
    }

    /// <summary>Tells the person something that is no data.</summary>
    public void Say(string message) => errors.WriteLine(message);

    /// <summary>Tells why the thing asked for was not done.</summary>
    public void Fail(Failure failure)
    {
        if (json)
        {
            errors.WriteLine(JsonSerializer.Serialize(failure, JsonFormat.Options));
            return;
        }

        errors.WriteLine($"tidegate: {failure.Title}");
        errors.WriteLine($"  {failure.Hint}");
    }

    private void Write<TValue>(TValue value) => output.WriteLine(JsonSerializer.Serialize(value, JsonFormat.Options));
}
