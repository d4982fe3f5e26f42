namespace Tidegate.Simulator.FlexService;

/// <summary>A query that is saved at the simulated broker.</summary>
/// <param name="Id">Its number, digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Where its answer comes from.</param>
/// <param name="Period">Its saved period; null for a file, which has its own.</param>
public sealed record FlexQuery(string Id, string Name, FlexQueryKind Kind, FlexPeriod? Period);
