namespace Tidegate.Domain.Findings;

/// <summary>
/// One kind of look at an account's facts and figures. A new one is a class in a file of its own and a line in <see
/// cref="AccountFindings"/>.
/// </summary>
internal interface IFindingCheck
{
    /// <summary>Compares, and tells the sheet what is found.</summary>
    void Look(FindingSheet sheet);
}
