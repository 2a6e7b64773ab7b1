namespace T5Platform.Model.Layers;

/// <summary>One layer of a block, taken apart where devices meet: the norm, which all compute alike, and the rest, of which each may have a part.</summary>
/// <param name="Norm">The residual stream [B, T, D] → what the layer sees [B, T, D].</param>
/// <param name="Rest">What the layer sees → its result [B, T, D], or this partition's part of it.</param>
/// <param name="IsDivided">Whether results are parts, to be added up over the partitions.</param>
internal readonly record struct BlockLayer(Func<Tensor, Tensor> Norm, Func<Tensor, Tensor> Rest, bool IsDivided);
