namespace T5Platform.Data.Sets.Fetching;

/// <summary>How far a download has come.</summary>
/// <param name="File">Its name.</param>
/// <param name="Bytes">Bytes that are here.</param>
/// <param name="Total">Bytes in all; null: nobody said.</param>
public readonly record struct FetchProgress(string File, long Bytes, long? Total);
