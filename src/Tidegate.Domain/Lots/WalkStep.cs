namespace Tidegate.Domain.Lots;

/// <summary>Something in a walk that is no trade.</summary>
/// <param name="At">When it takes effect; before the trades of that instant.</param>
/// <param name="Rank">Order among steps of one instant.</param>
/// <param name="Id">The broker's id, which decides after the rank.</param>
internal abstract record WalkStep(DateTimeOffset At, int Rank, string Id)
{
    /// <summary>Does it.</summary>
    public abstract void Apply(LotLedger ledger);
}
