using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Findings;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Findings;

/// <summary>Words for findings: what they are about, why they are there, what to do.</summary>
public static class FindingWords
{
    /// <summary>What it is about.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Position => "Quantity",
        FindingKind.Cost => "Cost",
        FindingKind.Value => "Value",
        FindingKind.Unrealized => "Unrealized result",
        FindingKind.Realized => "Realized result",
        FindingKind.RealizedOfPeriod => "Realized result of a period",
        FindingKind.Lots => "Lots",
        FindingKind.Cash => "Cash",
        FindingKind.CashLine => "Line of the cash report",
        FindingKind.NetWorth => "Net worth",
        FindingKind.Row => "Amounts of a row",
        FindingKind.Sum => "A sum of the broker's",
        FindingKind.CorporateAction => "Corporate action",
        FindingKind.OpeningLots => "Lots from before the history",
        FindingKind.Gap => "Days without a statement",
        FindingKind.Withdrawn => "Row that the broker took back",
        FindingKind.ManualTwice => "Entry made by hand, perhaps twice",
        FindingKind.Unbooked => "Rows that were not booked",
        FindingKind.Unconfirmed => "Execution told live, in no statement",
        _ => kind.ToString(),
    };

    /// <summary>The likely cause.</summary>
    public static string Of(FindingCause cause) => cause switch
    {
        FindingCause.SectionAbsent => "A section that the figure needs is not in the query.",
        FindingCause.LevelAbsent => "The section is there, but without the rows that the figure needs, such as executions.",
        FindingCause.OpeningOlder => "The account is older than the first statement, or statements of some days are missing.",
        FindingCause.Rounding => "The broker rounds.",
        FindingCause.CommissionCurrency => "A commission was charged in another currency than the trade's.",
        FindingCause.PremiumRolled => "The premium of an exercised or assigned option went into the price of the stock.",
        FindingCause.CorrectionPending => "A cancel or correction has come of which the other part is still missing.",
        _ => "Not known.",
    };

    /// <summary>What a person can do.</summary>
    public static string Of(FindingRemedy remedy) => remedy switch
    {
        FindingRemedy.None => "Nothing: it is explained and stays.",
        FindingRemedy.Wait => "Nothing: the next statements heal it.",
        FindingRemedy.ChangeQuery => "Tick what is missing in the query at the broker, run it again and import the file.",
        FindingRemedy.ImportOlder => "Import statements of the days before, or of the days that are missing.",
        FindingRemedy.EditOpeningLots => "Say what the lots from before the history were.",
        FindingRemedy.ResolveAction => "Say how the corporate action moves the cost.",
        FindingRemedy.ChangeManualEntry => "Change or remove the entry that was made by hand.",
        _ => "Look at the rows. If the difference is right, accept it with a reason.",
    };

    /// <summary>The word of its state.</summary>
    public static string Status(FindingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Status switch
        {
            FindingStatus.Healed => "healed",
            FindingStatus.Accepted => "accepted",
            _ => FigureWords.Word(view.Finding.State),
        };
    }

    /// <summary>The state that colours it.</summary>
    public static FigureState Shade(FindingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Status switch
        {
            FindingStatus.Healed => FigureState.Matched,
            FindingStatus.Accepted => FigureState.Explained,
            _ => view.Finding.State,
        };
    }

    /// <summary>An amount in its unit: money with its currency, quantities as they are.</summary>
    public static string Amount(Finding finding, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return value is not { } known
            ? Numbers.Unknown
            : finding.Currency is { } currency ? $"{currency} {Numbers.Money(known, currency)}" : Numbers.Quantity(known);
    }
}
