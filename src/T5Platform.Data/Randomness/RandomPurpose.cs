namespace T5Platform.Data.Randomness;

/// <summary>What random numbers are drawn for; each purpose has streams of its own. Numbers are part of the format: never reuse one.</summary>
public enum RandomPurpose : byte
{
    /// <summary>The order of windows or examples within an epoch.</summary>
    Order = 1,

    /// <summary>Noise masks and prefixes of an objective.</summary>
    Noise = 2,

    /// <summary>The choice of a task in a mixture.</summary>
    Mixture = 3,

    /// <summary>Dropout masks.</summary>
    Dropout = 4,

    /// <summary>Initial weights.</summary>
    Initialisation = 5,

    /// <summary>Where the windows of an epoch begin.</summary>
    Offset = 6,

    /// <summary>The order in which documents are joined within an epoch.</summary>
    Documents = 7,

    /// <summary>Which chunk of a long document an epoch reads.</summary>
    Chunk = 8,

    /// <summary>Lengths of windows, where an objective draws them.</summary>
    WindowLength = 9,

    /// <summary>The order in which examples are packed into rows.</summary>
    Packing = 10,

    /// <summary>Which examples a bootstrap sample holds.</summary>
    Resampling = 11,
}
