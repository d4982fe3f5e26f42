namespace Tidegate.Domain.Connections;

/// <summary>Whether an account holds real money.</summary>
public enum TradingMode
{
    /// <summary>The broker's paper account: imaginary money.</summary>
    Paper = 1,

    /// <summary>Real money.</summary>
    Live = 2,
}
