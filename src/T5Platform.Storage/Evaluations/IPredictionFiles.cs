namespace T5Platform.Storage.Evaluations;

/// <summary>The files of what evaluations predicted, to take away.</summary>
public interface IPredictionFiles
{
    /// <summary>Opens one by the path that its evaluation reported; null when it is no longer there.</summary>
    /// <exception cref="IOException">The store cannot be read at all.</exception>
    Task<Stream?> Open(string path, CancellationToken cancellationToken = default);
}
