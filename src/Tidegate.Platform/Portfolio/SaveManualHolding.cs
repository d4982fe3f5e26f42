using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Keeps something that is held at another institution. It is never in the broker's sum.</summary>
public sealed class SaveManualHolding(TidegateDb db, TimeProvider clock)
{
    /// <summary>Longest institution and name, in characters.</summary>
    public const int TextLengthMax = 120;

    /// <summary>Longest note, in characters.</summary>
    public const int NoteLengthMax = 500;

    /// <summary>Manual holdings of a workspace at most.</summary>
    public const int HoldingsMax = 1_000;

    /// <summary>Keeps it: as a new one when its id is all zeros, else in the place of the known one.</summary>
    public async Task<ManualHoldingOutcome> RunAsync(ManualHolding holding, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(holding);
        if (Problem(holding) is { } problem)
            return problem;

        ManualHoldingRow? row;
        if (holding.Id == Guid.Empty)
        {
            if (await db.Set<ManualHoldingRow>().CountAsync(cancel) >= HoldingsMax)
                return new ManualHoldingOutcome.Refused("id", $"There are {HoldingsMax} manual holdings already. Remove one first.");

            row = New(holding);
            db.Add(row);
        }
        else
        {
            row = await db.Set<ManualHoldingRow>().FirstOrDefaultAsync(h => h.HoldingId == holding.Id, cancel);
            if (row is null)
                return new ManualHoldingOutcome.NotFound();
            Say(row, holding);
        }

        await db.SaveChangesAsync(cancel);
        return new ManualHoldingOutcome.Saved(row.HoldingId);
    }

    private static ManualHoldingOutcome.Refused? Problem(ManualHolding holding) =>
        OfText("institution", holding.Institution, TextLengthMax, needed: true)
        ?? OfText("name", holding.Name, TextLengthMax, needed: true)
        ?? OfText("note", holding.Note, NoteLengthMax, needed: false)
        ?? OfAmounts(holding);

    private static ManualHoldingOutcome.Refused? OfAmounts(ManualHolding holding)
    {
        if (holding.Quantity == 0)
            return new("quantity", "The quantity is 0. Give one, or remove the holding.");

        if (holding.Price < 0)
        {
            return new(
                "price",
                string.Create(CultureInfo.InvariantCulture, $"The price {holding.Price} is negative. Give 0 or more; 1 for money."));
        }

        return holding.Currency == default(Currency)
            ? new("currency", "There is no currency. Give its three letters, such as EUR.")
            : null;
    }

    private static ManualHoldingOutcome.Refused? OfText(string field, string? text, int lengthMax, bool needed) => text?.Trim() switch
    {
        null or "" when needed => new(field, $"The {field} is empty. Fill it in."),
        { } trimmed when trimmed.Length > lengthMax =>
            new(field, $"The {field} has {trimmed.Length} characters; at most {lengthMax} are possible. Shorten it."),
        _ => null,
    };

    private ManualHoldingRow New(ManualHolding holding) => new()
    {
        WorkspaceId = db.WorkspaceId,
        HoldingId = Guid.CreateVersion7(clock.GetUtcNow()),
        Institution = holding.Institution.Trim(),
        Name = holding.Name.Trim(),
        Quantity = holding.Quantity,
        Price = holding.Price,
        Currency = holding.Currency.Code,
        Cost = holding.Cost,
        Day = holding.Day,
        Note = holding.Note?.Trim() ?? "",
    };

    private static void Say(ManualHoldingRow row, ManualHolding holding)
    {
        (row.Institution, row.Name, row.Note) = (holding.Institution.Trim(), holding.Name.Trim(), holding.Note?.Trim() ?? "");
        (row.Quantity, row.Price, row.Currency) = (holding.Quantity, holding.Price, holding.Currency.Code);
        (row.Cost, row.Day) = (holding.Cost, holding.Day);
    }
}
