using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>One account over the days of one statement.</summary>
internal sealed class StatementWindow
{
    private readonly Func<IEnumerable<BookDay>> days;
    private readonly Func<DateOnly, WindowTotals> since;

    public StatementWindow(
        AccountBooks opening, DateOnly from, DateOnly to, Func<IEnumerable<BookDay>> days, StatementQuery query,
        Func<DateOnly, WindowTotals> since)
    {
        this.days = days;
        this.since = since;
        From = from;
        To = to;
        Profile = opening.Profile;
        AccountId = query.AliasForAccount && Profile.Alias.Length > 0 ? Profile.Alias : Profile.Id.Value;
        Model = query.Model;
        Totals = new WindowTotals(opening, from);
        foreach (var day in days())
            Totals.Add(day);
        Rates = Totals.Closing.Rates;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public AccountProfile Profile { get; }

    /// <summary>The account as rows show it.</summary>
    public string AccountId { get; }

    /// <summary>Account, alias and model.</summary>
    public OwnerColumns Owner => new() { AccountId = AccountId, AcctAlias = Profile.Alias, Model = Model };

    /// <summary>The model in which all of it lies; empty for none.</summary>
    public string Model { get; }

    public WindowTotals Totals { get; }

    /// <summary>Rates of the last close.</summary>
    public IReadOnlyDictionary<Domain.Instruments.Currency, decimal> Rates { get; }

    /// <summary>Day of the snapshots: the last close within the window, else the window's last day.</summary>
    public DateOnly SnapshotDay => Totals.Closes.Count > 0 ? Totals.Closes[^1].Date : To;

    public AccountBooks Opening => Totals.Opening;

    public AccountBooks Closing => Totals.Closing;

    /// <summary>The trading days of the window, one at a time.</summary>
    public IEnumerable<BookDay> Days() => days();

    /// <summary>Totals from a day on, which may lie before the window, to the window's end.</summary>
    public WindowTotals Since(DateOnly day) => since(day);

    public static FlexTime Wall(DateTime at) => new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
}
