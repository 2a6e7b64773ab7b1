namespace T5Platform.Scheduling.Knowledge;

/// <summary>What an estimate of a run's time rests on.</summary>
public enum EstimateBasis
{
    /// <summary>On nothing.</summary>
    Unknown,

    /// <summary>On the limit that its submitter declared: it takes no longer.</summary>
    Declared,

    /// <summary>On what its tenant's earlier runs took.</summary>
    History,

    /// <summary>On its remaining steps over its measured steps per second.</summary>
    Measured,
}
