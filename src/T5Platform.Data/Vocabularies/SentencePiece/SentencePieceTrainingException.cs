namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>No model was trained; the message says why.</summary>
public sealed class SentencePieceTrainingException(string message, Exception? inner = null) : Exception(message, inner);
