using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>The form of something held elsewhere, as it was typed.</summary>
public sealed record TypedHolding(
    string Institution, string Name, string Quantity, string Price, string Currency, string Cost, string Day, string Note)
{
    /// <summary>What a form holds.</summary>
    public static TypedHolding Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Field(string name) => form[name].ToString().Trim();
        return new(
            Field("institution"), Field("name"), Field("quantity"), Field("price"), Field("currency"), Field("cost"), Field("day"),
            Field("note"));
    }

    /// <summary>What is known.</summary>
    public static TypedHolding Of(ManualHolding holding)
    {
        ArgumentNullException.ThrowIfNull(holding);
        return new(
            holding.Institution, holding.Name, NumberInput.Text(holding.Quantity) ?? "", NumberInput.Text(holding.Price) ?? "",
            holding.Currency.Code, NumberInput.Text(holding.Cost) ?? "", Days.Iso(holding.Day), holding.Note);
    }

    /// <summary>The holding, or which field cannot be read and what to write.</summary>
    /// <param name="id">Its id; all zeros for a new one.</param>
    public (ManualHolding? Holding, string? Problem) Read(Guid id)
    {
        if (!NumberInput.TryRead(Quantity, out var quantity))
        {
            return (null, $"The quantity '{Quantity}' is no number. Write it with a dot, such as 12.5.");
        }

        if (!NumberInput.TryRead(Price, out var price))
        {
            return (null, $"The price '{Price}' is no number. Write the price of one, 1 for money.");
        }

        if (!Domain.Instruments.Currency.TryParse(Currency.ToUpperInvariant(), out var currency))
        {
            return (null, $"'{Currency}' is no currency code. Write three letters, such as EUR.");
        }

        decimal? cost = null;
        if (Cost.Length > 0)
        {
            if (!NumberInput.TryRead(Cost, out var paid))
            {
                return (null, $"The cost '{Cost}' is no number. Write what all of it cost, or leave it empty.");
            }

            cost = paid;
        }

        return AddressValues.TryDay(Day, out var day)
            ? (new ManualHolding(id, Institution, Name, quantity, price, currency, cost, day, Note), null)
            : (null, $"The day '{Day}' cannot be read. Write it as 2026-11-19.");
    }
}
