using T5Platform.Training.Facts;

namespace T5Platform.Training;

/// <summary>What work needs of the node that it runs on.</summary>
public sealed record WorkPlace
{
    /// <summary>Checkpoints and predictions.</summary>
    public required IBlobStore Blobs { get; init; }

    /// <summary>Directory of tokenised data.</summary>
    public required string CacheRoot { get; init; }

    /// <summary>Directory of users' data sets; null when there is none.</summary>
    public string? DataRoot { get; init; }

    /// <summary>Where facts go.</summary>
    public required IFactSink Facts { get; init; }

    /// <summary>Asks the work to stop.</summary>
    public required StopSignal Stop { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Whether the device is a GPU (the first that the process sees).</summary>
    public bool Cuda { get; init; }
}
