namespace Tidegate.Simulator.Catalog;

/// <summary>Whether a query names one contract.</summary>
public abstract record ContractAnswer
{
    private ContractAnswer()
    {
    }

    /// <summary>It does.</summary>
    public sealed record Found(Listing Listing) : ContractAnswer;

    /// <summary>It names none, or several.</summary>
    /// <param name="Code">The broker's code, 200.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : ContractAnswer;
}
