namespace Tidegate.Simulator.Control;

/// <summary>Reads a fault that is asked for: the same members in a request and in a scenario's file.</summary>
internal static class FaultReading
{
    /// <summary>Reads it; what is wrong stands in the request.</summary>
    public static FaultOrder Read(ControlRequest request)
    {
        var match = request.Inner("match");
        match?.AllowOnly("step", "query");
        var order = new FaultOrder
        {
            Door = request.Needed("door", "GET /state lists the doors, such as \"tws\"."),
            Kind = request.Needed("kind", "GET /state lists the kinds of each door."),
            Step = match?.Text("step"),
            Query = match?.Text("query"),
            Count = request.Whole("count"),
            After = request.Duration("after"),
            For = request.Duration("for"),
            With = request.Others("door", "kind", "match", "count", "after", "for"),
        };
        request.Refuse(match?.Problem);
        return order;
    }
}
