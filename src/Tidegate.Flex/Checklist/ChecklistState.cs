namespace Tidegate.Flex.Checklist;

/// <summary>How a query stands to one line of the checklist.</summary>
public enum ChecklistState
{
    /// <summary>Ticked.</summary>
    Present,

    /// <summary>The section is ticked and had no rows, so that its columns and options cannot be seen.</summary>
    NotYetKnown,

    /// <summary>Not ticked; something works less well.</summary>
    Advised,

    /// <summary>Not ticked; something does not work.</summary>
    Missing,
}
