namespace T5Platform.Model.Attending;

/// <summary>What a query can look at.</summary>
/// <param name="Key">[B, H, S, K].</param>
/// <param name="Value">[B, H, S, K].</param>
internal readonly record struct KeyValue(Tensor Key, Tensor Value);
