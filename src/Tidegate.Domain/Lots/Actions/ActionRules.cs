namespace Tidegate.Domain.Lots.Actions;

/// <summary>Which rule applies to which of the broker's codes (flex.md §10).</summary>
internal static class ActionRules
{
    private static readonly UnknownRule Unknown = new();

    private static readonly TermsRule Terms = new();

    private static readonly CapitalReturnRule CapitalReturn = new();

    private static readonly Dictionary<string, IActionRule> ByType = new(StringComparer.Ordinal)
    {
        ["FS"] = new SplitRule(),
        ["FI"] = new SplitRule(),
        ["RS"] = new SplitRule(),
        ["IC"] = new ExchangeRule(),
        ["TC"] = new ExchangeRule(),
        ["TO"] = new ExchangeRule(),
        ["TI"] = new ExchangeRule(),
        ["BC"] = new ExchangeRule(),
        ["GV"] = new ExchangeRule(),
        ["OR"] = new ExchangeRule(),
        ["CA"] = new ExchangeRule(),
        ["CC"] = new ExchangeRule(),
        ["CO"] = new ExchangeRule(),
        ["CS"] = new ExchangeRule(),
        ["CT"] = new DisposalRule(),
        ["BM"] = new DisposalRule(),
        ["TM"] = new DisposalRule(),
        ["DW"] = new DisposalRule(),
        ["SO"] = new SpinOffRule(),
        ["SD"] = new StockDividendRule(),
        ["RI"] = new RightsRule(),
        ["DI"] = new RightsRule(),
        ["SR"] = new SubscriptionRule(),
        ["ED"] = new DisposalRule(),
        ["CD"] = new ChoiceRule(),
        ["CH"] = new ChoiceRule(),
        ["CI"] = new ChoiceRule(),
        ["HD"] = new ChoiceRule(),
        ["HI"] = new ChoiceRule(),
        ["PI"] = new ChoiceRule(),
    };

    /// <summary>The rule for an event; a person's terms come first.</summary>
    public static IActionRule For(ActionEvent action)
    {
        if (action.Terms is not null)
            return Terms;
        return CapitalReturnRule.Fits(action) ? CapitalReturn : ByType.GetValueOrDefault(action.Type, Unknown);
    }
}
