namespace T5Platform.Data.Sets;

/// <summary>How a split was found.</summary>
public enum SplitState
{
    /// <summary>It reads, with the published number of examples.</summary>
    Complete,

    /// <summary>It reads; no number is published.</summary>
    Readable,

    /// <summary>It reads, with another number of examples than the complete set has.</summary>
    OtherCount,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there, and its readers refuse it.</summary>
    Malformed,
}
