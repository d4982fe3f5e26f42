namespace Tidegate.Simulator.FlexService;

/// <summary>The two steps of the service, as faults and the list of calls name them.</summary>
public static class FlexSteps
{
    /// <summary>Step 1: asks for a statement, answers with a reference code.</summary>
    public const string SendRequest = "send-request";

    /// <summary>Step 2: fetches the statement of a reference code.</summary>
    public const string GetStatement = "get-statement";
}
