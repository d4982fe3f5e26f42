namespace Tidegate.Domain.Accounts;

/// <summary>The broker's account id, as it stands in statements: U…, DU… for paper, F… for an advisor's; any text is legal. All-zero is
/// the empty id.</summary>
public readonly record struct AccountId(string? Text)
{
    /// <summary>The id, never null.</summary>
    public string Value => Text ?? "";

    /// <summary>Paper accounts begin with DU.</summary>
    public bool IsPaper => Value.StartsWith("DU", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
