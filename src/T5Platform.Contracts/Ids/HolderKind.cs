namespace T5Platform.Contracts.Ids;

/// <summary>What can hold a lease.</summary>
public enum HolderKind
{
    /// <summary>A run: one training.</summary>
    Run,

    /// <summary>An evaluation of one checkpoint.</summary>
    Evaluation,
}
