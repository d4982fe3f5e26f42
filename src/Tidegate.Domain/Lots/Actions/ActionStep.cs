namespace Tidegate.Domain.Lots.Actions;

/// <summary>A corporate action takes effect.</summary>
internal sealed record ActionStep(ActionEvent Action) : WalkStep(Action.At, 1, Action.Id)
{
    /// <inheritdoc/>
    public override void Apply(LotLedger ledger) => ActionRules.For(Action).Apply(Action, ledger);
}
