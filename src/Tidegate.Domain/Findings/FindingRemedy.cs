namespace Tidegate.Domain.Findings;

/// <summary>What a person can do about a finding.</summary>
public enum FindingRemedy
{
    /// <summary>Nothing: it is explained and stays.</summary>
    None,

    /// <summary>Nothing: the next statements heal it.</summary>
    Wait,

    /// <summary>Tick a section, level or column in the query and import again.</summary>
    ChangeQuery,

    /// <summary>Import older statements, or those of the gap.</summary>
    ImportOlder,

    /// <summary>Say what the opening lots were.</summary>
    EditOpeningLots,

    /// <summary>Say how the corporate action moves cost.</summary>
    ResolveAction,

    /// <summary>Remove or change the manual entry.</summary>
    ChangeManualEntry,

    /// <summary>Look at the rows; accept the difference with a reason when it is right.</summary>
    Review,
}
