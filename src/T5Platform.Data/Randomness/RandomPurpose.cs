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
}
