using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>A difference or gap that a person should know, with its place, amounts and likely cause.</summary>
public sealed record Finding
{
    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>Whose figure.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The section of the statement that it is about; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Symbol, currency, line or days: what a reader knows it by.</summary>
    public required string Subject { get; init; }

    /// <summary>
    /// Tells it from others of the same kind, account and instrument: a row's key, a line's name, a day; empty where there is one only.
    /// </summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The instrument; the all-zero id for none.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>Unit of the amounts; null for quantities and gaps.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The day that it is about; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Our amount; null when unknown.</summary>
    public decimal? Ours { get; init; }

    /// <summary>The broker's amount; null when unknown.</summary>
    public decimal? Broker { get; init; }

    /// <summary>The likely cause.</summary>
    public required FindingCause Cause { get; init; }

    /// <summary>How the figure stands: explained, estimated or broken.</summary>
    public required FigureState State { get; init; }

    /// <summary>What is different, where and probably why, in sentences with numbers.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a person can do.</summary>
    public required FindingRemedy Remedy { get; init; }

    /// <summary>The ledger entries behind it, at most 100.</summary>
    public IReadOnlyList<Guid> Entries { get; init; } = [];

    /// <summary>The corporate action that a person must resolve; empty for others.</summary>
    public string EventKey { get; init; } = "";

    /// <summary>Ours less the broker's; null when one is unknown.</summary>
    public decimal? Difference => Ours - Broker;

    /// <summary>The same difference keeps this key over imports, whatever its amounts become.</summary>
    public Guid Key => ContentHash.Of(string.Create(
        CultureInfo.InvariantCulture, $"{Kind}\u001f{Account}\u001f{Instrument}\u001f{Currency}\u001f{Discriminator}"));
}
