using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Instruments;

/// <summary>The lines of the form of opening lots as they were typed.</summary>
/// <param name="Lines">The lines, in their order.</param>
public sealed record TypedLots(IReadOnlyList<TypedLots.Line> Lines)
{
    /// <summary>The button that takes an edit back.</summary>
    public const string Reset = "reset";

    /// <summary>The button that adds an empty line.</summary>
    public const string Add = "add";

    /// <summary>The button that removes a line; the line's number, from 0, stands behind it.</summary>
    public const string Remove = "remove-";

    /// <summary>The button that splits a line in two halves; the line's number, from 0, stands behind it.</summary>
    public const string Split = "split-";

    private const int LinesMax = 200;

    /// <summary>One lot as it was typed.</summary>
    public sealed record Line(string Day, string Quantity, string Cost)
    {
        /// <summary>A line of which nothing is filled.</summary>
        public static Line Empty { get; } = new("", "", "");

        /// <summary>Whether anything is filled.</summary>
        public bool IsFilled => (Day + Quantity + Cost).Trim().Length > 0;
    }

    /// <summary>The lines of a form.</summary>
    public static TypedLots Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (days, quantities, costs) = (form["day"], form["quantity"], form["cost"]);
        var count = Math.Min(LinesMax, Math.Min(days.Count, Math.Min(quantities.Count, costs.Count)));
        return new([.. Enumerable.Range(0, count).Select(i => new Line(days[i] ?? "", quantities[i] ?? "", costs[i] ?? ""))]);
    }

    /// <summary>The lines that show known lots.</summary>
    public static TypedLots Of(IEnumerable<OpeningLot> lots) =>
        new([.. lots.Select(lot => new Line(
            Days.Iso(lot.Opened), NumberInput.Text(lot.Quantity) ?? "", NumberInput.Text(lot.Cost) ?? ""))]);

    /// <summary>The lines after a button that changes only the form; null when the button is another one.</summary>
    public TypedLots? Change(string button)
    {
        ArgumentNullException.ThrowIfNull(button);
        return button switch
        {
            Add => new([.. Lines, Line.Empty]),
            _ when NumberOf(button, Remove) is { } gone => new([.. Lines.Where((_, i) => i != gone)]),
            _ when NumberOf(button, Split) is { } cut => new([.. Lines.SelectMany((line, i) => i == cut ? Halves(line) : [line])]),
            _ => null,
        };
    }

    /// <summary>The lines of which anything is filled, so that their numbers are those of the lots.</summary>
    public TypedLots Filled() => new([.. Lines.Where(line => line.IsFilled)]);

    /// <summary>The lots in the order of their lines, or which field of which line is wrong and what to do.</summary>
    public (OpeningLotEdit? Edit, string? Problem) Read(InstrumentId instrument)
    {
        var lots = new List<OpeningLotEdit.Line>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (!line.IsFilled)
            {
                continue;
            }

            if (!AddressValues.TryDay(line.Day, out var day))
            {
                return (null, $"Line {i + 1}: '{line.Day}' is no day; write it as 2026-11-19.");
            }

            if (!NumberInput.TryRead(line.Quantity, out var quantity) || quantity == 0m)
            {
                return (null, $"Line {i + 1}: '{line.Quantity}' is no quantity; write a number other than zero, negative for a short lot.");
            }

            if (!NumberInput.TryRead(line.Cost, out var cost))
            {
                return (null, $"Line {i + 1}: '{line.Cost}' is no cost; write what the whole lot cost, with commission.");
            }

            lots.Add(new(day, quantity, cost));
        }

        return (new OpeningLotEdit(instrument, lots), null);
    }

    private static int? NumberOf(string button, string word) =>
        button.StartsWith(word, StringComparison.Ordinal)
        && int.TryParse(button.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static Line[] Halves(Line line) =>
        NumberInput.TryRead(line.Quantity, out var quantity) && NumberInput.TryRead(line.Cost, out var cost)
            ? [Half(line, quantity / 2m, cost / 2m), Half(line, quantity - (quantity / 2m), cost - (cost / 2m))]
            : [line, line];

    private static Line Half(Line line, decimal quantity, decimal cost) =>
        line with { Quantity = NumberInput.Text(quantity) ?? "", Cost = NumberInput.Text(cost) ?? "" };
}
