namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>A piece of a model; its id is its place in the list.</summary>
/// <param name="Text">UTF-8.</param>
/// <param name="Score">Logarithm of its probability.</param>
/// <param name="Kind">What it is for.</param>
internal readonly record struct ModelPiece(byte[] Text, float Score, PieceKind Kind);
