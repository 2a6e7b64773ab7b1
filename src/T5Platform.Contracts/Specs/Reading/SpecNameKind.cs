namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What a text names, when a cluster may know all such names.</summary>
public enum SpecNameKind
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>A corpus.</summary>
    Corpus,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>A task.</summary>
    Task,

    /// <summary>A vocabulary.</summary>
    Vocabulary,

    /// <summary>An imported checkpoint.</summary>
    Checkpoint,

    /// <summary>A tenant.</summary>
    Tenant,
}
