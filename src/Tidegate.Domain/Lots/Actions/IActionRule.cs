namespace Tidegate.Domain.Lots.Actions;

/// <summary>How one kind of corporate action changes lots (performance.md §14).</summary>
internal interface IActionRule
{
    void Apply(ActionEvent action, LotLedger ledger);
}
